/** One of each block that a reader works with. */
import type { Checklist } from '../../src/course/blocks/checklist.js';
import type { Comparison } from '../../src/course/blocks/comparison.js';
import type { Dialogue } from '../../src/course/blocks/dialogue.js';
import type { Reflection } from '../../src/course/blocks/reflection.js';
import type { Stepper } from '../../src/course/blocks/stepper.js';
import type { Inline } from '../../src/course/prose.js';
import { p } from './items.js';

const t = (value: string): Inline[] => [{ type: 'text', value }];
const picture = (height: number) => ({
  url: `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="${height}"/>`)}`,
  alt: 'A synapse',
  width: 200,
  height,
});

export const stepper: Stepper = {
  kind: 'stepper',
  id: 'synapse',
  steps: [
    {
      title: t('At rest'),
      picture: picture(80),
      species: ['mouse', 'human'],
      certainty: 'high',
      facts: [],
      nodes: p('Nothing happens.'),
    },
    {
      title: t('Blocked'),
      picture: picture(140),
      species: [],
      facts: [{ label: 'Where', content: t('cortex') }],
      nodes: p('Ketamine sits in the open channel, and what follows takes some more words to say than that.'),
    },
    { title: t('A burst'), species: [], certainty: 'low', facts: [], nodes: p('Glutamate.') },
  ],
};

export const checklist: Checklist = {
  kind: 'checklist',
  id: 'room-check',
  title: t('Before the client arrives'),
  intro: p('Look around.'),
  groups: [
    { title: [], entries: [{ id: 'e1', content: p('Quiet'), note: [] }] },
    {
      title: t('People'),
      entries: [
        { id: 'e2', content: p('An escort'), note: p('Nobody drives.') },
        { id: 'e3', content: p('A second staff member'), note: [] },
      ],
    },
  ],
};

const row = (name: string, drugs: string[], setting: string) => [
  { content: t(name), values: [] },
  { content: t(drugs.join(', ')), values: drugs },
  { content: t(setting), values: [setting] },
];
export const comparison: Comparison = {
  kind: 'comparison',
  id: 'models',
  caption: t('Models compared'),
  columns: [
    { title: 'Model', isFilter: false },
    { title: 'Drug', isFilter: true },
    { title: 'Setting', isFilter: true },
  ],
  rows: [
    row('One', ['LSD', 'psilocybin'], 'clinic'),
    row('Two', ['ketamine'], 'home'),
    row('Three', ['ketamine', 'LSD'], 'clinic'),
  ],
};

export const dialogue: Dialogue = {
  kind: 'dialogue',
  id: 'talk',
  title: t('Will it work?'),
  reveal: true,
  turns: [
    { speaker: 'Client', content: p('Will it work?'), comment: [] },
    { speaker: 'Therapist', content: p('I cannot promise it.'), comment: p('It is honest.') },
    { speaker: 'Client', content: p('I see.'), comment: [] },
  ],
};

export const reflection: Reflection = { kind: 'reflection', id: 'promise', prompt: p('What did you promise?') };
