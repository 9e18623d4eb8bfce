import type { Item, ItemKind } from '../../course/item.js';
import { itemKinds } from '../../course/judge.js';
import type { Page } from '../page.js';
import type { ContainerDirective } from '../parse-markdown.js';
import { readCategorise } from './categorise.js';
import { readChoice } from './choice.js';
import { readCloze } from './cloze.js';
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

const readers: Record<ItemKind, (node: ContainerDirective, page: Page) => Item | undefined> = {
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

export function isItemKind(name: string): name is ItemKind {
  return (itemKinds as readonly string[]).includes(name);
}

/** The item that a block holds; undefined where it lacks something without which it cannot be asked. */
export function readItem(node: ContainerDirective, kind: ItemKind, page: Page): Item | undefined {
  return readers[kind](node, page);
}
