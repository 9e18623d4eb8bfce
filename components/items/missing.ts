import type { ItemKind, ItemOf } from '../../src/course/item.js';

const words: { readonly [K in ItemKind]: (item: ItemOf<K>) => string } = {
  choice: ({ multiple }) => (multiple ? 'Choose at least one answer first.' : 'Choose an answer first.'),
  order: () => 'Move at least one entry first.',
  match: () => 'Give every row an answer first.',
  numeric: () => 'Type a number, such as 4.5.',
};

/** What is still missing before an item can be judged. */
export function missing<K extends ItemKind>(item: ItemOf<K>): string {
  return words[item.kind](item);
}
