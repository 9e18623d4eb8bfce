import type { LearnerRecord, Sitting } from './record.js';

export type FinishedSitting = Sitting & { result: NonNullable<Sitting['result']> };

function isFinished(sitting: Sitting): sitting is FinishedSitting {
  return sitting.result !== undefined;
}

/** Sittings that were handed in, oldest first. */
export function finishedSittings(record: LearnerRecord): FinishedSitting[] {
  return Object.values(record.sittings)
    .filter(isFinished)
    .sort((a, b) => a.result.at - b.result.at || (a.id < b.id ? -1 : 1));
}

/** Sittings that were begun and not handed in, oldest first. */
export function openSittings(record: LearnerRecord): Sitting[] {
  return Object.values(record.sittings)
    .filter((sitting) => !isFinished(sitting))
    .sort((a, b) => a.started - b.started || (a.id < b.id ? -1 : 1));
}
