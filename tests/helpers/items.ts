/** One item of each kind, and a set. */
import type { ItemSet } from '../../src/course/block.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import type { Match } from '../../src/course/blocks/match.js';
import type { Numeric } from '../../src/course/blocks/numeric.js';
import type { Order } from '../../src/course/blocks/order.js';
import type { Prose } from '../../src/course/prose.js';

export const p = (value: string): Prose[] => [{ type: 'paragraph', children: [{ type: 'text', value }] }];

const base = (id: string) => ({ id, objective: 'classes', difficulty: 2, hash: `hash-of-${id}` });

export const choice: Choice = {
  kind: 'choice',
  ...base('first-target'),
  multiple: false,
  stem: p('Which receptor does ketamine block at a subanaesthetic dose?'),
  options: [
    { id: 'a', content: p('AMPA'), right: false, rationale: p('It is not blocked: the glutamate surge activates it.') },
    { id: 'b', content: p('NMDA'), right: true, rationale: p('It sits in the open channel.') },
    {
      id: 'c',
      content: p(
        '5-HT2A, where the classic psychedelics are agonists and where psilocin, LSD and mescaline do most of their work',
      ),
      right: false,
      rationale: p('That is the target of the classic psychedelics.'),
    },
  ],
};

const several: Choice = {
  kind: 'choice',
  ...base('dissociatives'),
  multiple: true,
  stem: p('Which of these are dissociatives?'),
  options: [
    { id: 'a', content: p('Ketamine'), right: true, rationale: p('An NMDA antagonist.') },
    { id: 'b', content: p('LSD'), right: false, rationale: p('A classic psychedelic.') },
    { id: 'c', content: p('Phencyclidine'), right: true, rationale: p('The parent compound.') },
    { id: 'd', content: p('Dextromethorphan'), right: true, rationale: p('At high doses.') },
  ],
};

const order: Order = {
  kind: 'order',
  ...base('milestones'),
  stem: p('Put these in order, earliest first.'),
  entries: [
    { id: 'one', content: p('Hofmann notices the effects of LSD'), rationale: p('1943') },
    { id: 'two', content: p('Ketamine is first given to a volunteer'), rationale: p('3 August 1964') },
    {
      id: 'three',
      content: p('The Controlled Substances Act is signed, and with it the schedules that are still in force today'),
      rationale: p('27 October 1970'),
    },
    { id: 'four', content: p('Esketamine is approved'), rationale: p('2019') },
  ],
};

const match: Match = {
  kind: 'match',
  ...base('sorter'),
  stem: p('Give each substance its class.'),
  headings: { row: 'Substance', answer: 'Class' },
  rows: [
    {
      id: 'lsd',
      content: [{ type: 'text', value: 'LSD' }],
      answer: 'classic',
      rationale: [{ type: 'text', value: 'An ergoline.' }],
    },
    {
      id: 'mdma',
      content: [{ type: 'text', value: 'MDMA' }],
      answer: 'entactogen',
      rationale: [{ type: 'text', value: 'It releases monoamines.' }],
    },
    {
      id: 'psilocin',
      content: [{ type: 'text', value: 'Psilocin' }],
      answer: 'classic',
      rationale: [{ type: 'text', value: 'A tryptamine.' }],
    },
  ],
  answers: [
    { id: 'classic', text: 'classic psychedelic' },
    { id: 'entactogen', text: 'entactogen' },
  ],
};

const numeric: Numeric = {
  kind: 'numeric',
  ...base('nnt'),
  stem: p('59% improved with the drug and 38% without. Give the number needed to treat, rounded up.'),
  answer: 5,
  unit: 'people',
  tolerance: 0,
  rationale: p('1 ÷ (0.59 − 0.38) = 4.76, rounded up to 5.'),
  slips: [{ value: 4, rationale: p('Rounded down. Rounding up keeps the promise modest.') }],
};

export const kinds = { choice, several, order, match, numeric };

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
