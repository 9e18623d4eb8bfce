import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Item, Response } from '../../../src/course/item.js';
import { isComplete, isGraded, itemKinds, judge } from '../../../src/course/judge.js';

const base = { id: 'i', objective: 'o', difficulty: 1, stem: [], hash: 'h' };
const option = (id: string, right: boolean) => ({ id, content: [], right, rationale: [] });
const entry = (id: string, category: string) => ({ id, content: [], category, rationale: [] });
const row = (id: string, answer: string) => ({ id, content: [], answer, rationale: [] });

const items: { [K in Item['kind']]: Extract<Item, { kind: K }> } = {
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
};
const right: Record<Item['kind'], Response> = {
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
};

const word = fc.constantFrom('a', 'b', 'c', 'gone');
const typed = fc.oneof(fc.constantFrom('ketamine', 'ketamnie', '%', ''), fc.string(), fc.string({ unit: 'binary' }));
const numerals = fc.oneof(fc.constantFrom('3', '3,0', 'x', '11'), fc.string());
const responses: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), chosen: fc.array(word) }),
  fc.record({ kind: fc.constant('order' as const), sequence: fc.array(word) }),
  fc.record({ kind: fc.constant('match' as const), pairs: fc.dictionary(word, word) }),
  fc.record({ kind: fc.constant('true-false' as const), answer: fc.boolean() }),
  fc.record({ kind: fc.constant('categorise' as const), places: fc.dictionary(word, word) }),
  fc.record({
    kind: fc.constant('cloze' as const),
    gaps: fc.dictionary(word, fc.oneof(word, typed)),
  }),
  fc.record({ kind: fc.constant('short-text' as const), text: fc.oneof(word, typed) }),
  fc.record({ kind: fc.constant('numeric' as const), text: numerals }),
  fc.record({ kind: fc.constantFrom('hotspot' as const, 'mark-words' as const), chosen: fc.array(word) }),
  fc.record({ kind: fc.constant('slider' as const), text: numerals }),
  fc.record({ kind: fc.constant('matrix' as const), rows: fc.dictionary(word, fc.array(word)) }),
  fc.record({ kind: fc.constant('likert' as const), answers: fc.dictionary(word, word) }),
  fc.record({
    kind: fc.constant('extended-text' as const),
    text: fc.oneof(fc.constantFrom('two words', 'one'), fc.string()),
    ratings: fc.dictionary(word, word),
  }),
);

describe('judge', () => {
  for (const kind of itemKinds) {
    it(`gives the right response to ${kind} the full score, or none where nothing is right`, () => {
      const full = isGraded(kind) ? { score: 1, correct: true } : { score: 0, correct: false, neutral: true };
      expect(judge(items[kind], right[kind])).to.deep.equal(full);
      expect(isComplete(items[kind], right[kind])).to.be.true;
    });

    it(`scores any response to ${kind} from 0 to 1, and the same each time`, () => {
      fc.assert(
        fc.property(responses, (response) => {
          const outcome = judge(items[kind], response);
          expect(outcome.score).to.be.within(0, 1);
          expect(outcome.correct).to.equal(outcome.score === 1);
          expect(judge(items[kind], response)).to.deep.equal(outcome);
          if (response.kind !== kind) expect(outcome).to.deep.equal({ score: 0, correct: false });
        }),
      );
    });

    it(`wants ${kind} answered before it is complete`, () => {
      expect(isComplete(items[kind], undefined)).to.be.false;
      fc.assert(
        fc.property(responses, (response) => {
          if (response.kind !== kind) expect(isComplete(items[kind], response)).to.be.false;
        }),
      );
    });
  }
});
