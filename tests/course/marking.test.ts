import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { confidences } from '../../src/course/confidence.js';
import { markOf, scoreOf, type Judged } from '../../src/course/marking.js';
import { neutralOutcome, outcomeOf } from '../../src/course/outcome.js';

const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 4,
  pass: 0.8,
  mustPass: [],
  feedback: 'end',
  shuffle: false,
  ...given,
});
const answer = (score: number, confidence?: Judged['confidence']): Judged => ({
  outcome: outcomeOf(score),
  isAnswered: true,
  confidence,
});
const open: Judged = { outcome: outcomeOf(0), isAnswered: false };
const times = (count: number, item: Judged) => Array.from({ length: count }, () => item);

const anyPolicy = fc
  .record({ partial: fc.boolean(), negative: fc.double({ min: 0, max: 1, noNaN: true }), certainty: fc.boolean() })
  .map(policy);
const anyItem: fc.Arbitrary<Judged> = fc.record({
  outcome: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }).map(outcomeOf), fc.constant(neutralOutcome)),
  isAnswered: fc.boolean(),
  confidence: fc.option(fc.constantFrom(...confidences), { nil: undefined }),
});

describe('markOf', () => {
  const cases: [string, Partial<AssessmentPolicy>, Judged, number][] = [
    ['what is right', {}, answer(1), 1],
    ['what is partly right', {}, answer(0.5), 0.5],
    ['what is partly right, all or nothing', { partial: false }, answer(0.5), 0],
    ['what is wrong', { negative: 0.25 }, answer(0), -0.25],
    ['what is partly right, with points off', { negative: 0.25 }, answer(0.5), 0.5],
    ['what is partly right, all or nothing, with points off', { partial: false, negative: 0.25 }, answer(0.5), -0.25],
    ['what is not answered', { negative: 0.25 }, open, 0],
    ['right at 1', { certainty: true }, answer(1, 1), 1],
    ['right at 2', { certainty: true }, answer(1, 2), 2],
    ['right at 3', { certainty: true }, answer(1, 3), 3],
    ['wrong at 1', { certainty: true }, answer(0, 1), 0],
    ['wrong at 2', { certainty: true }, answer(0, 2), -2],
    ['wrong at 3', { certainty: true }, answer(0, 3), -6],
    ['partly right at 3', { certainty: true }, answer(0.5, 3), -6],
    ['right without a level', { certainty: true }, answer(1), 1],
    ['wrong without a level', { certainty: true }, answer(0), 0],
    ['not answered, with certainty', { certainty: true }, { ...open, confidence: 3 }, 0],
    ['an opinion', { negative: 1 }, { outcome: neutralOutcome, isAnswered: true }, 0],
  ];
  for (const [name, rules, item, mark] of cases)
    it(`gives ${name} ${mark}`, () => {
      expect(markOf(policy(rules), item)).to.equal(mark);
    });
});

describe('scoreOf', () => {
  const sure = (right: number, wrong: number) => [...times(right, answer(1, 3)), ...times(wrong, answer(0, 3))];
  const cases: [string, Partial<AssessmentPolicy>, Judged[], number][] = [
    ['the mean', {}, [answer(1), answer(0.5), open, answer(0)], 0.375],
    ['nothing', {}, [], 0],
    ['points off', { negative: 0.5 }, [answer(1), answer(1), answer(0), open], 0.375],
    ['more off than there is', { negative: 1 }, [answer(1), answer(0), answer(0)], 0],
    ['opinions not at all', {}, [answer(1), { outcome: neutralOutcome, isAnswered: true }], 1],
    ['all right and sure', { certainty: true }, sure(10, 0), 1],
    ['all right by guessing', { certainty: true }, times(10, answer(1, 1)), 0.8],
    ['sure throughout, where sure is right nine times of ten', { certainty: true }, sure(9, 1), 0.9],
    ['sure throughout, where half is wrong', { certainty: true }, sure(5, 5), 0.3],
    ['sure of the right ones only', { certainty: true }, [...times(8, answer(1, 3)), ...times(2, answer(0, 1))], 0.92],
    ['nothing answered', { certainty: true }, times(4, open), 0],
  ];
  for (const [name, rules, items, score] of cases)
    it(`counts ${name}`, () => {
      expect(scoreOf(policy(rules), items)).to.be.closeTo(score, 1e-12);
    });

  it('is from 0 to 1, and 1 where all is right and sure', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyItem, { minLength: 1, maxLength: 12 }), (rules, items) => {
        expect(scoreOf(rules, items)).to.be.within(0, 1);
        expect(
          scoreOf(
            rules,
            items.map(() => answer(1, 3)),
          ),
        ).to.equal(1);
      }),
    );
  });

  it('never falls when a wrong answer becomes right', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(anyItem, { maxLength: 8 }), anyItem, (rules, others, { confidence }) => {
        const at = (score: number) => scoreOf(rules, [...others, answer(score, confidence)]);
        expect(at(1)).to.be.at.least(at(0) - 1e-12);
      }),
    );
  });

  it('stays close to the share of right answers, with certainty', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.constantFrom(...confidences)), { minLength: 1 }), (said) => {
        const items = said.map(([isRight, confidence]) => answer(isRight ? 1 : 0, confidence));
        const accuracy = said.filter(([isRight]) => isRight).length / said.length;
        const score = scoreOf(policy({ certainty: true }), items);
        expect(score).to.be.at.most(Math.min(1, accuracy + 0.2));
        if (said.every(([, confidence]) => confidence === 1) && accuracy <= 2 / 3)
          expect(score).to.be.closeTo(accuracy, 1e-12);
      }),
    );
  });
});
