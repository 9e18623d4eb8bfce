import { expect } from '@open-wc/testing';
import { calibrationOf } from '../../src/record/calibration.js';
import { gains } from '../../src/record/gains.js';
import type { Entry } from '../../src/record/record.js';
import { attemptAt, outline, recordOf, sittingAt } from './samples.js';

const sat = (at: number, scores: Record<string, number>): Entry => ({
  type: 'sitting.changed',
  sitting: sittingAt(at, scores),
});
const pretested = (at: number, scores: Record<string, number>): Entry => ({
  type: 'sitting.changed',
  sitting: { ...sittingAt(at, scores), purpose: 'pretest' },
});

describe('gains', () => {
  const of = (...entries: Entry[]) =>
    gains(outline, recordOf(...entries)).map(({ objective, before, after }) => [objective.id, before, after]);

  it('are none without a pre-test', () => {
    expect(of(sat(5, { 'bank-1': 1 }))).to.deep.equal([]);
  });

  it('tell what the pre-test asked, and wait for the rest', () => {
    expect(of(pretested(5, { 'bank-1': 0 }))).to.deep.equal([
      ['classes', { right: 0, asked: 1 }, { right: 0, asked: 0 }],
    ]);
  });

  it('compare it with the last sitting that asked, and with the first pre-test of two', () => {
    expect(
      of(
        pretested(1, { 'bank-1': 0, 'bank-2': 1 }),
        pretested(3, { 'bank-1': 1 }),
        sat(5, { 'bank-1': 1 }),
        sat(7, { 'bank-2': 0 }),
      ),
    ).to.deep.equal([
      ['classes', { right: 0, asked: 1 }, { right: 1, asked: 1 }],
      ['dates', { right: 1, asked: 1 }, { right: 0, asked: 1 }],
    ]);
  });
});

describe('calibrationOf', () => {
  it('counts first attempts and all sittings by level', () => {
    const made = (at: number, score: number, confidence: 1 | 2 | 3): Entry => ({
      type: 'attempt.made',
      attempt: attemptAt(at, { score, confidence, item: at < 10 ? 'first' : 'second' }),
    });
    const sitting = sittingAt(30, { 'bank-1': 0, 'bank-2': 1 });
    const response = { kind: 'choice' as const, chosen: ['a'] };
    sitting.responses = { 'bank-1': { response, at: 30, confidence: 3 }, 'bank-2': { response, at: 30 } };
    const record = recordOf(made(1, 0, 3), made(2, 1, 3), made(11, 1, 1), { type: 'sitting.changed', sitting });
    expect(calibrationOf(record)).to.deep.equal([
      { confidence: 1, right: 1, answered: 1 },
      { confidence: 2, right: 0, answered: 0 },
      { confidence: 3, right: 0, answered: 2 },
    ]);
  });

  it('leaves out what has no key', () => {
    const outcome = { score: 0, correct: false, neutral: true as const };
    const record = recordOf({ type: 'attempt.made', attempt: { ...attemptAt(1, { confidence: 3 }), outcome } });
    expect(calibrationOf(record).every(({ answered }) => answered === 0)).to.be.true;
  });
});
