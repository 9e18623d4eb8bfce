/** Kinds as an author might write them, one for each form of a response, and items of them. */
import type { Custom, CustomResponse } from '../../src/course/blocks/custom.js';
import { compileItem, entered, judgedBy } from '../../src/course/kinds/compile-kind.js';
import type { ItemKind } from '../../src/course/kinds/own-kind.js';
import { base, p } from './items/parts.js';

const options = [
  { id: 'calm', text: 'Calm' },
  { id: 'fear', text: 'Fear' },
  { id: 'awe', text: 'Awe' },
];

const common = { attributes: {}, examples: [] };

export const ownKinds = {
  number: {
    attributes: { rate: { type: 'number', about: 'breaths in a minute' } },
    response: { type: 'number', unit: 'a minute' },
    right: ({ rate }) => [Number(rate)],
    range: ({ rate }) => ({ min: Number(rate) - 1, max: Number(rate) + 1 }),
    judge: ({ rate }, given) => (Math.abs(Number(given) - Number(rate)) <= 1 ? 1 : 0),
    markup: (_, { el, field, part }) => [
      el('p', { id: part('strip') }, 'A strip of breathing.'),
      el('button', { type: 'button', 'aria-describedby': part('strip') }, 'Run it'),
      field('Breaths in a minute'),
    ],
    examples: [{ attributes: { rate: 14 }, wrong: [7, 16] }],
  },
  text: {
    ...common,
    response: { type: 'text' },
    right: () => ['awe', 'wonder'],
    judge: (_, given) => (['awe', 'wonder'].includes(String(given).toLowerCase()) ? 1 : 0),
    markup: (_, { field }) => field('What is felt?'),
    examples: [{ attributes: {}, wrong: ['fear'] }],
  },
  choice: {
    ...common,
    response: { type: 'choice', options },
    right: () => ['awe'],
    judge: (_, given) => (given === 'awe' ? 1 : given === 'calm' ? 0.5 : 0),
    markup: (_, { el }) =>
      el(
        'label',
        {},
        'What is felt? ',
        el(
          'select',
          { name: 'answer' },
          el('option', { value: '' }, 'Choose'),
          ...options.map(({ id, text }) => el('option', { value: id }, text)),
        ),
      ),
    examples: [{ attributes: {}, wrong: ['fear', 'calm'] }],
  },
  choices: {
    ...common,
    response: { type: 'choices', options },
    right: () => [['calm', 'awe']],
    judge: (_, given) => (String(given) === 'calm,awe' ? 1 : 0),
    markup: (_, { field }) => field('What is felt? Choose all that apply.'),
    examples: [{ attributes: {}, wrong: [['fear'], ['calm', 'fear', 'awe']] }],
  },
} satisfies Record<string, ItemKind>;

function itemOf(form: keyof typeof ownKinds): Custom {
  const kind: ItemKind = ownKinds[form];
  const id = `own-${form}`;
  const parts = compileItem(kind, id, form === 'number' ? { rate: 14 } : {});
  if ('trouble' in parts) throw new Error(parts.trouble);
  const stem = p('Watch, and answer.');
  const rationale = p('It was seen so.');
  return judgedBy(kind, { kind: 'custom', name: form, ...base(id), stem, ...parts, rationale });
}

export const ownItems = {
  number: itemOf('number'),
  text: itemOf('text'),
  choice: itemOf('choice'),
  choices: itemOf('choices'),
};

export function rightTo({ right: [usual] }: Custom): CustomResponse {
  return entered(usual ?? '');
}
