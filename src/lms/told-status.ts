import type { ModuleOutline } from '../course/module.js';
import type { LearnerRecord, Sitting } from '../record/record.js';
import { moduleStatus, type ModuleStatus } from '../record/status.js';

/**
 * Whether a result and an LMS's own pass mark are of one mind: passed with a score that reaches it, or not passed with one that does
 * not. They differ where the mark was another one when the sitting was judged, or where a critical item was missed.
 */
export function agrees({ passed, score }: NonNullable<Sitting['result']>, mark: number): boolean {
  // The guard band is that of the judge, for binary fractions.
  return passed === score >= mark - 1e-9;
}

/**
 * How things stand, as an LMS with the pass mark `mark` may be told. What the learner was shown is never told otherwise, and an LMS
 * never something that its own mark speaks against (cmi5 9.3.4, 9.3.5; SCORM 1.2 RTE 3.4.4, cmi.core.lesson_status; 2004 4th Ed. RTE
 * 4.2.20): of a sitting where the two differ it hears neither passed nor failed, and no score.
 */
export function toldStatus(outline: ModuleOutline, record: LearnerRecord, mark: number | undefined): ModuleStatus {
  if (mark === undefined) return moduleStatus(outline, record);
  const told = Object.entries(record.sittings).filter(([, { result }]) => !result || agrees(result, mark));
  return moduleStatus(outline, { ...record, sittings: Object.fromEntries(told) });
}
