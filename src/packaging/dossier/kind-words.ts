import type { ItemKind } from '../../course/item.js';

/** What each kind is called, and how it is scored: as `src/course/blocks` judges it. */
export const kindWords: Readonly<Record<ItemKind, { name: string; score: string }>> = {
  choice: {
    name: 'Choice',
    score: 'One answer: 1 or 0. Several: (right ones chosen − wrong ones chosen) ÷ right ones, never below 0.',
  },
  order: {
    name: 'Order',
    score: '(Pairs in the right order − pairs in the wrong order) ÷ pairs, never below 0.',
  },
  match: { name: 'Match', score: 'Rows right ÷ rows.' },
  numeric: { name: 'Number', score: '1 within the tolerance, else 0.' },
  'true-false': { name: 'True or false', score: '1 or 0.' },
  categorise: { name: 'Categories', score: 'Entries right ÷ entries.' },
  cloze: {
    name: 'Gaps',
    score: 'Gaps right ÷ gaps. A slip of typing is right, except where an item takes answers only as spelled.',
  },
  'short-text': {
    name: 'Short text',
    score: '1 or 0. A slip of typing is right, except where an item takes answers only as spelled.',
  },
  hotspot: {
    name: 'Regions of a picture',
    score: 'One answer: 1 or 0. Several: (right ones chosen − wrong ones chosen) ÷ right ones, never below 0.',
  },
  'mark-words': {
    name: 'Words to mark',
    score: '(Right ones marked − wrong ones marked) ÷ right ones, never below 0.',
  },
  slider: { name: 'Slider', score: '1 within the tolerance, else 0.' },
  matrix: { name: 'Matrix', score: 'Rows right ÷ rows; a row is right with all of its columns and no other.' },
  likert: { name: 'Scale', score: 'Not scored.' },
  'extended-text': { name: 'Own words', score: 'Not scored.' },
  custom: { name: 'Kinds of the authors’ own', score: 'As the kind’s own code says, 0 to 1.' },
};
