import { expect } from '@open-wc/testing';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { answeredOutcomes, resultOf } from '../../src/machines/sitting-result.js';
import type { Sitting } from '../../src/record/record.js';
import { itemOf, right, wrong } from './items.js';

const bank = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((id) => itemOf(id));
const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 10,
  pass: 0.8,
  mustPass: [],
  feedback: 'end',
  shuffle: false,
  ...given,
});
/** Right answers to `rights`, wrong ones to `wrongs`, none to the others. */
const sitting = (items: string[], rights: string[], wrongs: string[] = []): Sitting => ({
  id: 's',
  seed: 1,
  started: 1,
  items,
  responses: Object.fromEntries([
    ...rights.map((id) => [id, { response: right, at: 2 }] as const),
    ...wrongs.map((id) => [id, { response: wrong, at: 2 }] as const),
  ]),
});

describe('resultOf', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const cases: [string, Sitting, AssessmentPolicy, number, boolean][] = [
    ['all right', sitting(five, five), policy(), 1, true],
    ['exactly the pass mark', sitting(five, ['a', 'b', 'c', 'd'], ['e']), policy(), 0.8, true],
    ['less', sitting(five, ['a', 'b', 'c'], ['d', 'e']), policy(), 0.6, false],
    ['what is not answered', sitting(five, ['a', 'b', 'c']), policy(), 0.6, false],
    ['nothing answered', sitting(five, []), policy(), 0, false],
    [
      'an item wrong that must be right',
      sitting(five, ['a', 'b', 'c', 'd'], ['e']),
      policy({ mustPass: ['e'] }),
      0.8,
      false,
    ],
    ['it not answered', sitting(five, ['a', 'b', 'c', 'd']), policy({ mustPass: ['e'] }), 0.8, false],
    ['it right', sitting(five, ['b', 'c', 'd', 'e'], ['a']), policy({ mustPass: ['e'] }), 0.8, true],
    ['an item that the bank no longer has', sitting([...five, 'gone'], five), policy(), 1, true],
    ['nothing that the bank still has', sitting(['gone'], ['gone']), policy({ pass: 0 }), 0, false],
  ];
  for (const [name, sat, rules, score, passed] of cases)
    it(`scores ${name} ${score}, ${passed ? 'passed' : 'not passed'}`, () => {
      expect(resultOf(sat, rules, bank, 9)).to.include({ at: 9, score, passed });
    });

  it('passes a mean of thirds that is the pass mark but for the last bit', () => {
    const thirds = ['a', 'b', 'c'];
    const result = resultOf(sitting(thirds, ['a', 'b'], ['c']), policy({ pass: 2 / 3 + 1e-16 }), bank, 9);
    expect(result.passed).to.be.true;
  });

  it('keeps the outcome and the content of every item that was asked', () => {
    const { outcomes, hashes } = resultOf(sitting(['a', 'b', 'c'], ['a'], ['b']), policy(), bank, 9);
    expect(outcomes).to.deep.equal({
      a: { score: 1, correct: true },
      b: { score: 0, correct: false },
      c: { score: 0, correct: false },
    });
    expect(hashes).to.deep.equal({ a: 'h1', b: 'h1', c: 'h1' });
  });
});

describe('what a result keeps', () => {
  it('says what it was judged by, and what each item measured', () => {
    const sat = sitting(['a', 'b'], ['a'], ['b']);
    const { rules, objectives, marks } = resultOf(sat, policy({ mustPass: ['b', 'c'], negative: 0.25 }), bank, 9);
    expect(rules).to.deep.equal({ pass: 0.8, critical: ['b'], feedback: 'end', negative: 0.25 });
    expect(objectives).to.deep.equal({ a: 'o', b: 'o' });
    expect(marks).to.deep.equal({ a: 1, b: -0.25 });
  });

  it('has no marks where they are the scores', () => {
    expect(resultOf(sitting(['a', 'b'], ['a'], ['b']), policy(), bank, 9)).not.to.have.property('marks');
  });

  it('counts what was carried over as if it had been asked', () => {
    const carried = { j: { outcome: { score: 1, correct: true } } };
    const sat = { ...sitting(['a'], [], ['a']), carried };
    expect(resultOf(sat, policy({ pass: 0.5, mustPass: ['j'] }), bank, 9)).to.include({ score: 0.5, passed: true });
  });

  it('does not count what was entered when the time was up', () => {
    const sat = { ...sitting(['a'], ['a']), due: 1 };
    expect(resultOf(sat, policy(), bank, 1)).to.include({ score: 0, passed: false });
  });

  it('never passes a pre-test', () => {
    expect(resultOf({ ...sitting(['a'], ['a']), purpose: 'pretest' }, policy(), bank, 9)).to.include({
      score: 1,
      passed: false,
    });
  });
});

describe('answeredOutcomes', () => {
  it('has what was answered, and nothing else', () => {
    expect(answeredOutcomes(sitting(['a', 'b', 'c'], ['a'], ['b', 'j']), bank)).to.deep.equal({
      a: { score: 1, correct: true },
      b: { score: 0, correct: false },
    });
  });
});
