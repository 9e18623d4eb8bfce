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

/** Id that a run was begun under: beside other ways of the same run it may have got another (see `mergeRuns`). */
export function begunAs({ id }: Run): string {
  return id.replace(/~.*/, '');
}

/**
 * What was decided in a run up to and with its decision at `index`, or to its end, as a name. Two ways of a run share the names of
 * what they share, and a way keeps its names whatever id it has.
 */
export function wayTo(run: Run, index = run.decisions.length): string {
  const made = run.decisions.slice(0, index + 1).map(({ scene, decision, at }) => [scene, decision, at]);
  return JSON.stringify([begunAs(run), ...made]);
}

export type EndedRun = Run & { ended: NonNullable<Run['ended']> };

export function isEnded(run: Run): run is EndedRun {
  return run.ended !== undefined;
}

function lastDecided({ started, decisions }: Run): number {
  return decisions.at(-1)?.at ?? started;
}
