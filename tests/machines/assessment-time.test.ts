import { expect } from '@open-wc/testing';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { dueAfter, opensAt, timeToNextLook, type Extension } from '../../src/machines/assessment-time.js';
import { recordOf, sittingAt } from '../record/samples.js';

const minute = 60_000;
const policy: AssessmentPolicy = {
  items: 2,
  pass: 0.8,
  mustPass: [],
  feedback: 'end',
  shuffle: false,
  minutes: 30,
  pause: 60 * minute,
};
const { minutes: _minutes, pause: _pause, ...timeless } = policy;
const sat = (at: number, passed = false) => ({
  type: 'sitting.changed' as const,
  sitting: sittingAt(at, { 'bank-1': passed ? 1 : 0 }, passed),
});
const begun = (due: number) => ({ type: 'sitting.changed' as const, sitting: { ...sittingAt(5), due } });

describe('the rules on time', () => {
  const factors: [Extension, number | undefined][] = [
    [1, 100 + 30 * minute],
    [1.5, 100 + 45 * minute],
    [2, 100 + 60 * minute],
    ['none', undefined],
  ];
  for (const [extension, due] of factors)
    it(`end a sitting with the extension ${extension}`, () => {
      expect(dueAfter(100, policy, extension)).to.equal(due);
      expect(dueAfter(100, timeless, extension)).to.equal(undefined);
    });

  it('open the next sitting a pause after the last that was handed in', () => {
    expect(opensAt(policy, recordOf())).to.equal(undefined);
    expect(opensAt(policy, recordOf(sat(9), sat(3)))).to.equal(10 + 60 * minute);
    expect(opensAt(timeless, recordOf(sat(9)))).to.equal(undefined);
  });

  it('make nobody wait who has passed', () => {
    expect(opensAt(policy, recordOf(sat(3, true), sat(9)))).to.equal(undefined);
  });

  it('look at the clock when something is due, and each minute until then', () => {
    const look = (now: number, ...entries: Parameters<typeof recordOf>) =>
      timeToNextLook(policy, recordOf(...entries), now);
    expect(look(1)).to.equal(undefined);
    expect(look(1000, begun(31_000))).to.equal(30_000);
    expect(look(1000, begun(1000 + 5 * minute))).to.equal(minute);
    expect(look(1000, begun(1500 + 5 * minute))).to.equal(500);
    expect(look(31_000, begun(31_000)), 'what is due was told').to.equal(undefined);
    expect(look(10, sat(9))).to.equal(minute);
    expect(look(10 + 60 * minute, sat(9))).to.equal(undefined);
  });
});
