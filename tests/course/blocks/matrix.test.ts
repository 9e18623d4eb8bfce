import { expect } from '@open-wc/testing';
import { matrixJudge } from '../../../src/course/blocks/matrix.js';
import { kinds } from '../../helpers/items.js';

const item = kinds.matrixSeveral;

describe('matrixJudge', () => {
  const all = { order: ['prescriber'], stay: ['therapist'], stop: ['therapist', 'prescriber'] };
  const cases: [string, Record<string, string[]>, number, boolean][] = [
    ['every row', all, 1, true],
    ['a row with one of two', { ...all, stop: ['therapist'] }, 2 / 3, true],
    ['a row with one too many', { ...all, order: ['prescriber', 'therapist'] }, 2 / 3, true],
    ['a column of an older edition', { ...all, order: ['gone'] }, 2 / 3, false],
    ['a column twice', { ...all, order: ['prescriber', 'prescriber'] }, 1, true],
    ['a row left out', { order: ['prescriber'], stay: ['therapist'] }, 2 / 3, false],
    ['an empty row', { ...all, stop: [] }, 2 / 3, false],
  ];
  for (const [name, rows, score, isComplete] of cases)
    it(`scores ${name} ${score.toFixed(2)}`, () => {
      const response = { kind: 'matrix' as const, rows };
      expect(matrixJudge.judge(item, response)).to.deep.equal({ score, correct: score === 1 });
      expect(matrixJudge.tally?.(item, response)).to.deep.equal({ right: Math.round(score * 3), of: 3 });
      expect(matrixJudge.isComplete(item, response)).to.equal(isComplete);
    });
});
