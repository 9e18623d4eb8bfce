import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { numericJudge, numberIn, slipOf, type Numeric } from '../../../src/course/blocks/numeric.js';

const numericOf = (answer: number, tolerance: number, unit = 'mg'): Numeric => ({
  kind: 'numeric',
  id: 'n',
  objective: 'o',
  difficulty: 1,
  stem: [],
  hash: 'h',
  answer,
  unit,
  tolerance,
  rationale: [],
  slips: [{ value: 4, rationale: [] }],
});

describe('numberIn', () => {
  const cases: [string, string, number | undefined][] = [
    ['5', '', 5],
    [' 5 ', '', 5],
    ['0.5', '', 0.5],
    ['0,5', '', 0.5],
    [',5', '', 0.5],
    ['5.', '', 5],
    ['-3', '', -3],
    ['\u22123', '', -3],
    ['5 mg', 'mg', 5],
    ['5MG', 'mg', 5],
    ['0,125', '', 0.125],
    ['1,000', '', undefined],
    ['12,345', '', undefined],
    ['1.000', '', 1],
    ['1,000.5', '', undefined],
    ['5 kg', 'mg', undefined],
    ['five', '', undefined],
    ['1e3', '', undefined],
    ['', '', undefined],
    ['mg', 'mg', undefined],
    ['Infinity', '', undefined],
  ];
  for (const [text, unit, value] of cases)
    it(`reads "${text}" with unit "${unit}" as ${value}`, () => {
      expect(numberIn(text, unit)).to.equal(value);
    });

  it('never throws, and gives a finite number or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, unit) => {
        const value = numberIn(text, unit);
        expect(value === undefined || Number.isFinite(value)).to.be.true;
      }),
    );
  });
});

describe('numericJudge', () => {
  const cases: [string, number, number, string, boolean][] = [
    ['the answer', 5, 0, '5', true],
    ['a neighbour where nothing is tolerated', 5, 0, '5.1', false],
    ['the edge of the tolerance', 0.2, 0.1, '0.3', true],
    ['just outside the tolerance', 0.2, 0.1, '0.301', false],
    ['what is no number', 5, 1, 'about five', false],
  ];
  for (const [name, answer, tolerance, text, correct] of cases)
    it(`judges ${name} as ${correct ? 'right' : 'wrong'}`, () => {
      const outcome = numericJudge.judge(numericOf(answer, tolerance), { kind: 'numeric', text });
      expect(outcome).to.deep.equal({ score: correct ? 1 : 0, correct });
    });

  it('accepts everything within the tolerance, written with a point or a comma', () => {
    const hundredths = fc.integer({ min: -10_000, max: 10_000 });
    fc.assert(
      fc.property(hundredths, fc.nat(500), fc.integer({ min: -600, max: 600 }), fc.boolean(), (a, t, off, isComma) => {
        const text = ((a + off) / 100).toFixed(2);
        const response = { kind: 'numeric' as const, text: isComma ? text.replace('.', ',') : text };
        expect(numericJudge.judge(numericOf(a / 100, t / 100), response).correct).to.equal(Math.abs(off) <= t);
      }),
    );
  });
});

describe('slipOf', () => {
  it('finds a slip that the author foresaw', () => {
    expect(slipOf(numericOf(5, 0), { kind: 'numeric', text: '4 mg' })?.value).to.equal(4);
    expect(slipOf(numericOf(5, 0), { kind: 'numeric', text: '3' })).to.be.undefined;
  });
});
