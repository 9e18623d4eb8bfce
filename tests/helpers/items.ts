/** Items as a learner meets them: of each kind at least one, and a set. */
import type { ItemSet } from '../../src/course/block.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import type { ItemKind, ItemOf } from '../../src/course/item.js';
import { categorise, choice, match, order, several, trueFalse } from './items/choosing.js';
import { hotspot, likert, markWords, matrix, matrixSeveral, slider } from './items/marking.js';
import { base, p } from './items/parts.js';
import { ownItems } from './own-kinds.js';
import { cloze, extendedText, numeric, shortText } from './items/typing.js';

export { choice, p };

export const kinds = {
  choice,
  several,
  order,
  match,
  numeric,
  trueFalse,
  categorise,
  cloze,
  shortText,
  hotspot,
  markWords,
  slider,
  matrix,
  matrixSeveral,
  likert,
  extendedText,
  ownNumber: ownItems.number,
  ownText: ownItems.text,
  ownChoice: ownItems.choice,
  ownChoices: ownItems.choices,
};

/** One by each kind. */
export const items: { [K in ItemKind]: ItemOf<K> } = {
  choice,
  order,
  match,
  numeric,
  'true-false': trueFalse,
  categorise,
  cloze,
  'short-text': shortText,
  hotspot,
  'mark-words': markWords,
  slider,
  matrix,
  likert,
  'extended-text': extendedText,
  custom: ownItems.number,
};

const claim = (number: number, group: string): Choice => ({
  ...choice,
  ...base(`brochure-0${number}`),
  stem: p(`Claim ${number}: ketamine was first made in 1970.`),
  group,
});

export const set: ItemSet = {
  kind: 'set',
  id: 'brochure',
  title: [{ type: 'text', value: 'Fix the brochure' }],
  intro: p('Here are claims from a clinic. Pick the best rewrite.'),
  need: 2,
  items: [claim(1, 'Wrong date'), claim(2, 'Wrong date'), claim(3, 'Wrong class')],
};
