import type { ModuleOutline, Objective } from '../course/module.js';
import type { LearnerRecord } from './record.js';
import { tallyOf, type SittingTally } from './sitting-tally.js';
import { finishedPretest } from './sittings.js';
import { objectiveStandings } from './status.js';

export interface Gain {
  objective: Objective;
  /** In the pre-test. */
  before: SittingTally;
  /** In the last sitting that asked; `asked` is 0 where none has yet. */
  after: SittingTally;
}

/** What changed from the pre-test on, for each objective that it asked about; nothing where there was none. */
export function gains(outline: ModuleOutline, record: LearnerRecord): Gain[] {
  const pretest = finishedPretest(record);
  if (!pretest) return [];
  return objectiveStandings(outline, record).flatMap(({ objective, assessment }) => {
    const before = tallyOf(objective.id, pretest, outline.bank);
    return before.asked > 0 ? [{ objective, before, after: assessment }] : [];
  });
}
