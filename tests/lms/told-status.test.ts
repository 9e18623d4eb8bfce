import { expect } from '@open-wc/testing';
import { ownMark } from '../../src/lms/own-mark.js';
import { agrees, toldStatus } from '../../src/lms/told-status.js';
import { moduleStatus } from '../../src/record/status.js';
import { outline, recordOf, sittingAt } from '../record/samples.js';

const judged = (at: number, score: number, passed: boolean) =>
  ({ type: 'sitting.changed', sitting: sittingAt(at, { 'bank-1': score, 'bank-2': score }, passed) }) as const;
const lessons = ['words', 'laws'].map((lesson, at) => ({ type: 'lesson.finished', lesson, at: at + 1 }) as const);

describe('what an LMS with a pass mark of its own is told', () => {
  for (const [score, passed, mark, told] of [
    [0.85, true, 0.8, true],
    [0.85, true, 0.9, false],
    [0.75, false, 0.8, true],
    [0.75, false, 0.7, false],
    [0.8, true, 0.8, true],
    [0.1 + 0.2, true, 0.3, true],
    [0.8, false, 0.8, false],
  ] as const)
    it(`${score}, ${passed ? 'passed' : 'not passed'}, at ${mark}: ${told ? 'told' : 'neither'}`, () => {
      expect(agrees(sittingAt(1, { x: score }, passed).result!, mark)).to.equal(told);
      const { success, completion } = toldStatus(outline, recordOf(...lessons, judged(10, score, passed)), mark);
      expect(success).to.equal(told ? (passed ? 'passed' : 'failed') : 'unknown');
      expect(completion).to.equal(told && passed ? 'completed' : 'incomplete');
    });

  it('is of the sittings that the mark speaks for', () => {
    const record = recordOf(...lessons, judged(10, 0.85, true), judged(20, 0.95, true));
    expect(toldStatus(outline, record, 0.9)).to.deep.include({ success: 'passed', score: 0.95 });
    expect(toldStatus(outline, recordOf(judged(10, 0.85, true), judged(20, 0.6, false)), 0.9)).to.deep.include({
      success: 'failed',
      score: 0.6,
    });
  });

  it('is as the record stands where the LMS has no mark', () => {
    const record = recordOf(...lessons, judged(10, 0.85, true));
    expect(toldStatus(outline, record, undefined)).to.deep.equal(moduleStatus(outline, record));
  });

  it('goes by no mark that everybody or nobody can reach', () => {
    expect([undefined, -0.5, 0, 0.001, 1, 1.5, 80].map(ownMark)).to.deep.equal([
      ...[undefined, undefined, undefined, 0.001, 1, undefined, undefined],
    ]);
  });
});
