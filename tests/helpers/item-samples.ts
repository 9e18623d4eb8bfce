/** One small item of each kind, its right response, and any response: for properties that hold for all kinds. */
import fc from 'fast-check';
import type { ItemKind, ItemOf, Response, ResponseOf } from '../../src/course/item.js';
import { itemKinds } from '../../src/course/judge.js';
import { ownItems } from './own-kinds.js';

const base = { id: 'i', objective: 'o', difficulty: 1, stem: [], hash: 'h' };
const option = (id: string, right: boolean) => ({ id, content: [], right, rationale: [] });
const entry = (id: string, category: string) => ({ id, content: [], category, rationale: [] });
const row = (id: string, answer: string) => ({ id, content: [], answer, rationale: [] });

/** A small item of each kind. */
export const items: { [K in ItemKind]: ItemOf<K> } = {
  choice: {
    ...base,
    kind: 'choice',
    multiple: true,
    options: [option('a', true), option('b', true), option('c', false)],
  },
  order: { ...base, kind: 'order', entries: ['a', 'b', 'c'].map((id) => ({ id, content: [], rationale: [] })) },
  match: {
    ...base,
    kind: 'match',
    headings: { row: '', answer: '' },
    rows: [row('a', 'b'), row('b', 'b')],
    answers: [{ id: 'b', text: 'B' }],
  },
  numeric: { ...base, kind: 'numeric', answer: 3, unit: '', tolerance: 0, rationale: [], slips: [] },
  'true-false': { ...base, kind: 'true-false', answer: false, rationale: { true: [], false: [] } },
  categorise: {
    ...base,
    kind: 'categorise',
    categories: ['a', 'b'].map((id) => ({ id, text: id })),
    entries: [entry('a', 'b'), entry('b', 'b'), entry('c', 'a')],
  },
  cloze: {
    ...base,
    kind: 'cloze',
    text: [[{ gap: 'a' }, { gap: 'b' }]],
    gaps: [
      { id: 'a', type: 'typed', answer: 'ketamine', accepted: ['ketamine'], rationale: [] },
      { id: 'b', type: 'offered', answer: 'C', options: ['c', 'a'].map((id) => ({ id, text: id })), rationale: [] },
    ],
    strict: false,
    rationale: [],
  },
  'short-text': {
    ...base,
    kind: 'short-text',
    answer: 'a',
    accepted: ['a', 'ketamin*'],
    strict: false,
    rationale: [],
    foreseen: [{ answers: ['b'], rationale: [] }],
  },
  hotspot: {
    ...base,
    kind: 'hotspot',
    multiple: true,
    image: { url: 'a.svg', alt: 'A' },
    regions: [option('a', true), option('b', true), option('c', false)].map((region) => ({
      ...region,
      place: { x: 0, y: 0, width: 10, height: 10 },
    })),
  },
  'mark-words': {
    ...base,
    kind: 'mark-words',
    passage: [],
    marks: [option('a', true), option('b', true), option('c', false)].map((mark) => ({ ...mark, text: mark.id })),
  },
  slider: { ...base, kind: 'slider', min: 0, max: 10, step: 1, answer: 3, unit: '', tolerance: 0, rationale: [] },
  matrix: {
    ...base,
    kind: 'matrix',
    multiple: true,
    heading: '',
    columns: ['a', 'b'].map((id) => ({ id, text: id })),
    rows: [
      { id: 'a', content: [], right: ['a', 'b'], rationale: [] },
      { id: 'b', content: [], right: ['b'], rationale: [] },
    ],
  },
  likert: {
    ...base,
    kind: 'likert',
    scale: ['a', 'b'].map((id) => ({ id, text: id })),
    statements: ['a', 'b'].map((id) => ({ id, content: [] })),
    rationale: [],
  },
  'extended-text': { ...base, kind: 'extended-text', words: 2, exemplar: [], levels: [], criteria: [] },
  custom: { ...ownItems.choices, ...base },
};
/** The right response to each; to those that nobody judges, a whole one. */
export const right: { [K in ItemKind]: ResponseOf<K> } = {
  choice: { kind: 'choice', chosen: ['b', 'a'] },
  order: { kind: 'order', sequence: ['a', 'b', 'c'] },
  match: { kind: 'match', pairs: { a: 'b', b: 'b' } },
  numeric: { kind: 'numeric', text: '3' },
  'true-false': { kind: 'true-false', answer: false },
  categorise: { kind: 'categorise', places: { a: 'b', b: 'b', c: 'a' } },
  cloze: { kind: 'cloze', gaps: { a: 'Ketamine', b: 'c' } },
  'short-text': { kind: 'short-text', text: 'A' },
  hotspot: { kind: 'hotspot', chosen: ['b', 'a'] },
  'mark-words': { kind: 'mark-words', chosen: ['b', 'a'] },
  slider: { kind: 'slider', text: '3' },
  matrix: { kind: 'matrix', rows: { a: ['b', 'a'], b: ['b'] } },
  likert: { kind: 'likert', answers: { a: 'b', b: 'b' } },
  'extended-text': { kind: 'extended-text', text: 'Two words.', ratings: {} },
  custom: { kind: 'custom', given: ['awe', 'calm'] },
};

const word = fc.constantFrom('a', 'b', 'c', 'gone');
const typed = fc.oneof(fc.constantFrom('ketamine', 'ketamnie', '%', ''), fc.string(), fc.string({ unit: 'binary' }));
const numerals = fc.oneof(fc.constantFrom('3', '3,0', 'x', '11'), fc.string());
/** Responses of each kind, to any item of it: some fit the samples, some name what is gone, some are odd. */
const byKind: { [K in ItemKind]: fc.Arbitrary<Omit<ResponseOf<K>, 'kind'>> } = {
  choice: own({ chosen: fc.array(word) }),
  order: own({ sequence: fc.array(word) }),
  match: own({ pairs: dictionary(word) }),
  numeric: own({ text: numerals }),
  'true-false': own({ answer: fc.boolean() }),
  categorise: own({ places: dictionary(word) }),
  cloze: own({ gaps: dictionary(fc.oneof(word, typed)) }),
  'short-text': own({ text: fc.oneof(word, typed) }),
  hotspot: own({ chosen: fc.array(word) }),
  'mark-words': own({ chosen: fc.array(word) }),
  slider: own({ text: numerals }),
  matrix: own({ rows: dictionary(fc.array(word)) }),
  likert: own({ answers: dictionary(word) }),
  'extended-text': own({ text: fc.oneof(fc.constantFrom('two words', 'one'), fc.string()), ratings: dictionary(word) }),
  custom: own({ given: fc.oneof(fc.subarray(['calm', 'fear', 'awe', 'gone']), typed) }),
};

export function responsesTo(kind: ItemKind): fc.Arbitrary<Response> {
  return byKind[kind].map((fields) => ({ kind, ...fields }) as Response);
}

/** Responses of any kind. */
export const responses: fc.Arbitrary<Response> = fc.constantFrom(...itemKinds).chain(responsesTo);

/** Plain objects, as a store gives them back. */
function own<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true });
}

function dictionary<T>(values: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> {
  return fc.dictionary(word, values, { noNullPrototype: true });
}
