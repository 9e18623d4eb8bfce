/** One item of each kind, and a set. */
import type { ItemSet } from '../../src/course/block.js';
import type { Categorise } from '../../src/course/blocks/categorise.js';
import type { Choice } from '../../src/course/blocks/choice.js';
import type { Cloze } from '../../src/course/blocks/cloze.js';
import type { ExtendedText } from '../../src/course/blocks/extended-text.js';
import type { Hotspot } from '../../src/course/blocks/hotspot.js';
import type { Likert } from '../../src/course/blocks/likert.js';
import type { MarkWords } from '../../src/course/blocks/mark-words.js';
import type { Match } from '../../src/course/blocks/match.js';
import type { Matrix } from '../../src/course/blocks/matrix.js';
import type { Numeric } from '../../src/course/blocks/numeric.js';
import type { Order } from '../../src/course/blocks/order.js';
import type { ShortText } from '../../src/course/blocks/short-text.js';
import type { Slider } from '../../src/course/blocks/slider.js';
import type { TrueFalse } from '../../src/course/blocks/true-false.js';
import type { Inline, Prose } from '../../src/course/prose.js';

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

const trueFalse: TrueFalse = {
  kind: 'true-false',
  ...base('first-made'),
  stem: p('Ketamine was first made in 1970.'),
  answer: false,
  rationale: { true: p('1970 is the year of its approval.'), false: p('It was made in 1962.') },
};

const categorise: Categorise = {
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

const cloze: Cloze = {
  kind: 'cloze',
  ...base('brake'),
  stem: p('Fill the gaps.'),
  text: [
    [
      { words: [{ type: 'text', value: 'Ketamine blocks the ' }] },
      { gap: 'receptor' },
      { words: [{ type: 'text', value: ' receptor on interneurons that release ' }] },
      { gap: 'transmitter' },
      { words: [{ type: 'text', value: '.' }] },
    ],
    [
      { words: [{ type: 'text', value: 'That lifts a brake, which is called ' }] },
      { gap: 'name' },
      { words: [{ type: 'text', value: ', and glutamate surges.' }] },
    ],
  ],
  gaps: [
    {
      id: 'receptor',
      type: 'offered',
      answer: 'NMDA',
      options: [
        { id: 'nmda', text: 'NMDA' },
        { id: 'ampa', text: 'AMPA' },
        { id: '5ht2a', text: '5-HT2A' },
      ],
      rationale: p('AMPA is activated further down the line.'),
    },
    { id: 'transmitter', type: 'typed', answer: 'GABA', accepted: ['GABA', 'gamma-aminobutyric acid'], rationale: [] },
    { id: 'name', type: 'typed', answer: 'disinhibition', accepted: ['disinhibition'], rationale: [] },
  ],
  strict: false,
  rationale: p('A brake on a brake.'),
};

const shortText: ShortText = {
  kind: 'short-text',
  ...base('brake-name'),
  stem: p('What is it called when a brake on principal cells is lifted?'),
  answer: 'disinhibition',
  accepted: ['disinhibition', 'disinhibition of *'],
  strict: false,
  rationale: p('Interneurons fall silent first.'),
  foreseen: [{ answers: ['inhibition', 'dishinibition'], rationale: p('Inhibition is the brake itself.') }],
};

const text = (value: string): Inline[] => [{ type: 'text', value }];

const hotspot: Hotspot = {
  kind: 'hotspot',
  ...base('organ'),
  multiple: false,
  stem: p('Which organ can frequent use inflame?'),
  image: {
    url: '/tests/fixtures/demo/demo/media/body.svg',
    alt: 'A body from the front: lungs and bladder',
    width: 320,
    height: 400,
  },
  regions: [
    {
      id: 'lungs',
      content: p('Lungs'),
      place: { x: 30, y: 40, width: 40, height: 20 },
      right: false,
      rationale: p('They are watched on the day.'),
    },
    {
      id: 'bladder',
      content: p('Bladder'),
      place: { x: 40, y: 84, width: 18, height: 12 },
      right: true,
      rationale: p('Ask about it at each visit.'),
    },
  ],
};

const markWords: MarkWords = {
  kind: 'mark-words',
  ...base('overclaims'),
  stem: p('Mark what an advertisement should not say.'),
  passage: [
    [
      { part: 'text', content: text('One session ') },
      { part: 'mark', id: 'cures' },
      {
        part: 'text',
        content: [...text(' depression, under '), { type: 'emphasis', children: text('close') }, ...text(' ')],
      },
      { part: 'mark', id: 'watch' },
      { part: 'text', content: text('.') },
    ],
    [
      { part: 'mark', id: 'always' },
      { part: 'text', content: text(' safe, for everybody who comes to us.') },
    ],
  ],
  marks: [
    { id: 'cures', text: 'cures', right: true, rationale: p('No trial shows a cure.') },
    { id: 'watch', text: 'medical monitoring', right: false, rationale: p('It belongs there.') },
    { id: 'always', text: 'Always', right: true, rationale: p('Nothing is.') },
  ],
};

const slider: Slider = {
  kind: 'slider',
  ...base('share'),
  stem: p('How much of a wafer reaches the blood?'),
  min: 0,
  max: 100,
  step: 5,
  answer: 30,
  unit: '%',
  tolerance: 5,
  rationale: p('It was 29% in one study.'),
};

const columns = [
  { id: 'prescriber', text: 'Prescriber' },
  { id: 'therapist', text: 'Therapist' },
];

const matrix: Matrix = {
  kind: 'matrix',
  ...base('roles'),
  multiple: false,
  stem: p('Who does what?'),
  heading: 'Task',
  columns,
  rows: [
    { id: 'order', content: text('Ordering the dose'), right: ['prescriber'], rationale: text('Only they may.') },
    {
      id: 'stay',
      content: text('Staying with the client'),
      right: ['therapist'],
      rationale: text('It is their part.'),
    },
  ],
};

const matrixSeveral: Matrix = {
  ...matrix,
  ...base('stopping'),
  multiple: true,
  rows: [
    ...matrix.rows,
    { id: 'stop', content: text('Stopping'), right: ['prescriber', 'therapist'], rationale: text('Either may.') },
  ],
};

const likert: Likert = {
  kind: 'likert',
  ...base('ready'),
  stem: p('How ready do you feel?'),
  scale: ['Not at all', 'Somewhat', 'Very'].map((word, index) => ({ id: `p${index}`, text: word })),
  statements: [
    { id: 'explain', content: text('I can explain what is known.') },
    { id: 'talk', content: text('I have somebody to talk to about my own reactions, before and after a session.') },
  ],
  rationale: p('A low answer shows where to ask.'),
};

const extendedText: ExtendedText = {
  kind: 'extended-text',
  ...base('reply'),
  stem: p('Write back to her.'),
  words: 3,
  exemplar: p('Thank you for telling me.'),
  levels: [
    { id: 'no', text: 'Not yet' },
    { id: 'yes', text: 'Fully' },
  ],
  criteria: [
    { id: 'feel', content: text('Takes up what she feels'), descriptions: [text('Passed over.'), text('Named.')] },
    { id: 'promise', content: text('Promises nothing'), descriptions: [text('It does.'), text('It does not.')] },
  ],
};

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
