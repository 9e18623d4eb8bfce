import type { ItemKind } from '../../src/course/item.js';
import { KapChoice } from './kap-choice.js';
import { KapMatch } from './kap-match.js';
import { KapNumeric } from './kap-numeric.js';
import { KapOrder } from './kap-order.js';

/** The element for each kind of item. A page brings only those that it needs; who wants all of them imports this. */
export const itemElements: Readonly<Record<ItemKind, CustomElementConstructor>> = {
  choice: KapChoice,
  order: KapOrder,
  match: KapMatch,
  numeric: KapNumeric,
};
