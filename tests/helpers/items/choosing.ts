/** Items to choose in, and to sort. */
import type { Categorise } from '../../../src/course/blocks/categorise.js';
import type { Choice } from '../../../src/course/blocks/choice.js';
import type { Match } from '../../../src/course/blocks/match.js';
import type { Order } from '../../../src/course/blocks/order.js';
import type { TrueFalse } from '../../../src/course/blocks/true-false.js';
import { base, p } from './parts.js';

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

export const several: Choice = {
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

export const order: Order = {
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

export const match: Match = {
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

export const trueFalse: TrueFalse = {
  kind: 'true-false',
  ...base('first-made'),
  stem: p('Ketamine was first made in 1970.'),
  answer: false,
  rationale: { true: p('1970 is the year of its approval.'), false: p('It was made in 1962.') },
};

export const categorise: Categorise = {
  kind: 'categorise',
  ...base('classes-box'),
  stem: p('Give each substance its class.'),
  categories: [
    { id: 'classic', text: 'Classic psychedelic' },
    { id: 'dissociative', text: 'Dissociative' },
    { id: 'entactogen', text: 'Entactogen' },
  ],
  entries: [
    { id: 'lsd', content: p('LSD'), category: 'classic', rationale: p('An ergoline.') },
    { id: 'psilocin', content: p('Psilocin'), category: 'classic', rationale: p('A tryptamine.') },
    { id: 'mdma', content: p('MDMA'), category: 'entactogen', rationale: p('It releases monoamines.') },
    {
      id: 'ketamine',
      content: p('Ketamine, which was a laboratory product from the first day on and has no older lineage'),
      category: 'dissociative',
      rationale: p('It blocks the NMDA channel.'),
    },
  ],
};
