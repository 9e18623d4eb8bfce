import type { Item, ItemKind } from '../../course/item.js';
import { isItemKind } from '../../course/kinds/own-kind.js';
import { isOwnItem } from '../kinds/read-kinds.js';
import type { Page } from '../page.js';
import type { ContainerDirective } from '../markdown/parse-markdown.js';
import { readCategorise } from './categorise.js';
import { readChoice } from './choice.js';
import { readCloze } from './cloze.js';
import { readCustomItem, readUnusable } from './custom.js';
import { readExtendedText } from './extended-text.js';
import { readHotspot } from './hotspot.js';
import { readLikert } from './likert.js';
import { readMarkWords } from './mark-words.js';
import { readMatch } from './match.js';
import { readMatrix } from './matrix.js';
import { readNumeric } from './numeric.js';
import { readOrder } from './order.js';
import { readShortText } from './short-text.js';
import { readTrueFalse } from './true-false.js';
import { readSlider } from './slider.js';

/** Kinds of an author's own are read by `custom.ts`. */
type BuiltInKind = Exclude<ItemKind, 'custom'>;

const readers: Record<BuiltInKind, (node: ContainerDirective, page: Page) => Item | undefined> = {
  choice: readChoice,
  order: readOrder,
  match: readMatch,
  numeric: readNumeric,
  'true-false': readTrueFalse,
  categorise: readCategorise,
  cloze: readCloze,
  'short-text': readShortText,
  hotspot: readHotspot,
  'mark-words': readMarkWords,
  slider: readSlider,
  matrix: readMatrix,
  likert: readLikert,
  'extended-text': readExtendedText,
};

export const builtInKinds = Object.keys(readers) as readonly BuiltInKind[];

export function isBuiltInKind(name: string): name is BuiltInKind {
  return (builtInKinds as readonly string[]).includes(name);
}

/** Whether a block of this name is an item: of a built-in kind, or of one of the authors' own. */
export function isItemName(name: string, { kinds }: Pick<Page, 'kinds'>): boolean {
  return isBuiltInKind(name) || isOwnItem(name, kinds);
}

/** The item that a block holds; undefined where it lacks something without which it cannot be asked. */
export function readItem(node: ContainerDirective, page: Page): Item | undefined {
  if (isBuiltInKind(node.name)) return readers[node.name](node, page);
  const own = page.kinds.get(node.name);
  if (!own) {
    readUnusable(node, page);
    return;
  }
  return isItemKind(own.kind) ? readCustomItem(node, own.name, own.kind, page) : undefined;
}
