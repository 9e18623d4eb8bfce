import type { StatusPolicy } from '../course/launch-data.js';
import type { ModuleStatus } from '../record/status.js';

/** The one status of SCORM 1.2 (RTE 3.4.4, `cmi.core.lesson_status`), from the lowest to the highest. */
export const lessonStatuses = ['incomplete', 'failed', 'completed', 'passed'] as const;
export type LessonStatus = (typeof lessonStatuses)[number];

/**
 * The status by a policy:
 *
 * | | under way | failed, lessons open | passed, lessons open | failed, lessons finished | all done |
 * | --- | --- | --- | --- | --- | --- |
 * | completion | incomplete | incomplete | incomplete | incomplete | completed |
 * | score | incomplete | failed | passed | failed | passed |
 * | both | incomplete | incomplete | incomplete | failed | passed |
 *
 * A module without an assessment has no score to decide anything, so all three say incomplete, then completed.
 */
export function statusBy(policy: StatusPolicy, status: ModuleStatus, hasAssessment: boolean): LessonStatus {
  const { completion, success, lessonsFinished, lessons } = status;
  if (policy === 'completion' || !hasAssessment) return completion;
  if (success === 'unknown' || (policy === 'both' && lessonsFinished < lessons)) return 'incomplete';
  return success;
}
