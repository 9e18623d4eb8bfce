/** Items to point at and to rate in. */
import type { Hotspot } from '../../../src/course/blocks/hotspot.js';
import type { Likert } from '../../../src/course/blocks/likert.js';
import type { MarkWords } from '../../../src/course/blocks/mark-words.js';
import type { Matrix } from '../../../src/course/blocks/matrix.js';
import type { Slider } from '../../../src/course/blocks/slider.js';
import { base, p, text } from './parts.js';

export const hotspot: Hotspot = {
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

export const markWords: MarkWords = {
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

export const slider: Slider = {
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

export const matrix: Matrix = {
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

export const matrixSeveral: Matrix = {
  ...matrix,
  ...base('stopping'),
  multiple: true,
  rows: [
    ...matrix.rows,
    { id: 'stop', content: text('Stopping'), right: ['prescriber', 'therapist'], rationale: text('Either may.') },
  ],
};

export const likert: Likert = {
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
