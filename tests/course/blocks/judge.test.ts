import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Item, Response } from '../../../src/course/item.js';
import { isComplete, itemKinds, judge } from '../../../src/course/judge.js';

const base = { id: 'i', objective: 'o', difficulty: 1, stem: [], hash: 'h' };
const option = (id: string, right: boolean) => ({ id, content: [], right, rationale: [] });
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
};
const right: Record<Item['kind'], Response> = {
  choice: { kind: 'choice', chosen: ['b', 'a'] },
  order: { kind: 'order', sequence: ['a', 'b', 'c'] },
  match: { kind: 'match', pairs: { a: 'b', b: 'b' } },
  numeric: { kind: 'numeric', text: '3' },
};

const word = fc.constantFrom('a', 'b', 'c', 'gone');
const responses: fc.Arbitrary<Response> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), chosen: fc.array(word) }),
  fc.record({ kind: fc.constant('order' as const), sequence: fc.array(word) }),
  fc.record({ kind: fc.constant('match' as const), pairs: fc.dictionary(word, word) }),
  fc.record({ kind: fc.constant('numeric' as const), text: fc.oneof(fc.constantFrom('3', '3,0', 'x'), fc.string()) }),
);

describe('judge', () => {
  for (const kind of itemKinds) {
    it(`gives the right response to ${kind} the full score`, () => {
      expect(judge(items[kind], right[kind])).to.deep.equal({ score: 1, correct: true });
      expect(isComplete(items[kind], right[kind])).to.be.true;
    });

    it(`scores any response to ${kind} from 0 to 1, and the same each time`, () => {
      fc.assert(
        fc.property(responses, (response) => {
          const outcome = judge(items[kind], response);
          expect(outcome.score).to.be.within(0, 1);
          expect(outcome.correct).to.equal(outcome.score === 1);
          expect(judge(items[kind], response)).to.deep.equal(outcome);
          if (response.kind !== kind) expect(outcome.score).to.equal(0);
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
