import { byInstant, byText } from './join.js';
import type { Run } from './record.js';
import { begunAs, goesOnFrom } from './runs.js';

type Runs = Readonly<Record<string, Run>>;

/**
 * Joins the runs that both sides know, by id. A run that went further takes the place of its own beginning. Where one run was
 * gone on with in two ways, on two devices, both are kept: the way that was taken first keeps the run's id, the others become
 * runs of their own, `id~2`, `id~3` and so on. An ended way stays, whatever goes on from it.
 */
export function mergeRuns(a: Runs, b: Runs): Record<string, Run> {
  const begun = new Map<string, Run[]>();
  for (const run of [...Object.values(a), ...Object.values(b)]) {
    const id = begunAs(run);
    begun.set(id, [...(begun.get(id) ?? []), { ...run, id }]);
  }
  const kept = [...begun.values()].flatMap((runs) =>
    runs.sort(byWay).filter(isFirstOfItsWay).filter(isNoBeginning).map(named),
  );
  return Object.fromEntries(kept.map((run) => [run.id, run]));
}

/** Sorted, a way stands behind all that go on from it, and what was decided the same stands together, what ended first. */
function byWay(a: Run, b: Run): number {
  return (
    byText(a.decisions, b.decisions) ||
    (a.ended && b.ended ? byInstant(a.ended, b.ended) : Number(!a.ended) - Number(!b.ended)) ||
    byText(a, b)
  );
}

function isFirstOfItsWay(run: Run, index: number, sorted: readonly Run[]): boolean {
  const before = sorted[index - 1];
  return before?.decisions.length !== run.decisions.length || !goesOnFrom(run, before);
}

function isNoBeginning(run: Run, index: number, sorted: readonly Run[]): boolean {
  const before = sorted[index - 1];
  return run.ended !== undefined || !before || !goesOnFrom(before, run);
}

function named(run: Run, index: number): Run {
  return index === 0 ? run : { ...run, id: `${run.id}~${index + 1}` };
}
