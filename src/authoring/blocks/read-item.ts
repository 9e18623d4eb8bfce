import type { Item, ItemKind } from '../../course/item.js';
import { itemKinds } from '../../course/judge.js';
import type { Page } from '../page.js';
import type { ContainerDirective } from '../parse-markdown.js';
import { readChoice } from './choice.js';
import { readMatch } from './match.js';
import { readNumeric } from './numeric.js';
import { readOrder } from './order.js';

const readers: Record<ItemKind, (node: ContainerDirective, page: Page) => Item | undefined> = {
  choice: readChoice,
  order: readOrder,
  match: readMatch,
  numeric: readNumeric,
};

export function isItemKind(name: string): name is ItemKind {
  return (itemKinds as readonly string[]).includes(name);
}

/** The item that a block holds; undefined where it lacks something without which it cannot be asked. */
export function readItem(node: ContainerDirective, kind: ItemKind, page: Page): Item | undefined {
  return readers[kind](node, page);
}
