import type { LearnerRecord, Sitting } from './record.js';

export type FinishedSitting = Sitting & { result: NonNullable<Sitting['result']> };

/** Sittings that were handed in, oldest first. A pre-test is none of them. */
export function finishedSittings(record: LearnerRecord): FinishedSitting[] {
  return handedIn(record).filter((sitting) => !isPretest(sitting));
}

/** Sittings that were begun and not handed in, oldest first. A pre-test is none of them. */
export function openSittings(record: LearnerRecord): Sitting[] {
  return begun(record).filter((sitting) => !isPretest(sitting));
}

/** The pre-test that was handed in; of several, from two devices, the first. */
export function finishedPretest(record: LearnerRecord): FinishedSitting | undefined {
  return handedIn(record).find(isPretest);
}

/** Pre-tests that were begun and not handed in, oldest first. */
export function openPretests(record: LearnerRecord): Sitting[] {
  return begun(record).filter(isPretest);
}

/**
 * Whether it is passed by the course's own rule, which is what a certificate speaks of: where an LMS's mark judged it, the course's mark of then
 * was reached as well.
 */
export function isPassedByCourse({ result: { passed, score, rules } }: FinishedSitting): boolean {
  // The guard band is that of the judge, for binary fractions.
  return passed && score >= (rules?.coursePass ?? 0) - 1e-9;
}

/** The course's mark, where sittings were passed by an LMS's lower one and none by the course's. */
export function markStillMissed(record: LearnerRecord): number | undefined {
  const passes = finishedSittings(record).filter(({ result }) => result.passed);
  return passes.some(isPassedByCourse) ? undefined : passes.at(-1)?.result.rules?.coursePass;
}

export function isPretest({ purpose }: Sitting): boolean {
  return purpose === 'pretest';
}

function handedIn(record: LearnerRecord): FinishedSitting[] {
  return Object.values(record.sittings)
    .filter(isFinished)
    .sort((a, b) => a.result.at - b.result.at || (a.id < b.id ? -1 : 1));
}

function begun(record: LearnerRecord): Sitting[] {
  return Object.values(record.sittings)
    .filter((sitting) => !isFinished(sitting))
    .sort((a, b) => a.started - b.started || (a.id < b.id ? -1 : 1));
}

function isFinished(sitting: Sitting): sitting is FinishedSitting {
  return sitting.result !== undefined;
}
