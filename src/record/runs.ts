import type { LearnerRecord, Run } from './record.js';

/**
 * The runs of a scenario, the one that was begun last first; of the ways that one run took on several devices, the one in which
 * something was decided last.
 */
export function runsOf(record: LearnerRecord, scenario: string): Run[] {
  return Object.values(record.runs ?? {})
    .filter((run) => run.scenario === scenario)
    .sort((a, b) => b.started - a.started || lastDecided(b) - lastDecided(a) || (a.id < b.id ? 1 : -1));
}

/** The run as the record holds it: it may have gone further elsewhere, and may have got another id beside another way. */
export function keptRun(record: LearnerRecord, run: Run): Run {
  return runsOf(record, run.scenario).find((kept) => goesOnFrom(kept, run)) ?? run;
}

/** Whether the run begins with all that was decided in the other. */
export function goesOnFrom(run: Run, earlier: Run): boolean {
  return earlier.decisions.every(({ scene, decision, at }, index) => {
    const made = run.decisions[index];
    return made?.scene === scene && made.decision === decision && made.at === at;
  });
}

export type EndedRun = Run & { ended: NonNullable<Run['ended']> };

export function isEnded(run: Run): run is EndedRun {
  return run.ended !== undefined;
}

function lastDecided({ started, decisions }: Run): number {
  return decisions.at(-1)?.at ?? started;
}
