import type { LearnerRecord, Run } from './record.js';

/** The runs of a scenario, the one that was begun last first. */
export function runsOf(record: LearnerRecord, scenario: string): Run[] {
  return Object.values(record.runs ?? {})
    .filter((run) => run.scenario === scenario)
    .sort((a, b) => b.started - a.started || (a.id < b.id ? 1 : -1));
}

export type EndedRun = Run & { ended: NonNullable<Run['ended']> };

export function isEnded(run: Run): run is EndedRun {
  return run.ended !== undefined;
}
