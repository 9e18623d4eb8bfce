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
