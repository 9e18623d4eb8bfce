import type { ItemKind, ItemOf } from '../../src/course/item.js';

const words: { readonly [K in ItemKind]: (item: ItemOf<K>) => string } = {
  choice: ({ multiple }) => (multiple ? 'Choose at least one answer first.' : 'Choose an answer first.'),
  order: () => 'Move at least one entry first.',
  match: () => 'Give every row an answer first.',
  numeric: () => 'Type a number, such as 4.5.',
  'true-false': () => 'Choose true or false first.',
  categorise: () => 'Give every entry a category first.',
  cloze: ({ gaps }) => (gaps.length > 1 ? 'Fill every gap first.' : 'Fill the gap first.'),
  'short-text': () => 'Type an answer first.',
  hotspot: ({ multiple }) => (multiple ? 'Choose at least one region first.' : 'Choose a region first.'),
  'mark-words': () => 'Mark at least one of the words first.',
  slider: ({ min, max }) => `Set the slider, or type a number from ${min} to ${max}.`,
  matrix: ({ multiple }) => (multiple ? 'Choose at least one in each row first.' : 'Choose one in each row first.'),
  likert: () => 'Choose one in each row first.',
  'extended-text': ({ words }) => (words > 1 ? `Write at least ${words} words first.` : 'Write something first.'),
  custom: (item) => item.missing,
};

/** What is still missing before an item can be judged. */
export function missing<K extends ItemKind>(item: ItemOf<K>): string {
  return words[item.kind](item);
}
