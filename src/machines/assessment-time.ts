/** When an assessment's rules on time take effect. Time itself comes in by events. */
import type { AssessmentPolicy } from '../course/assessment-policy.js';
import type { Instant, LearnerRecord } from '../record/record.js';
import { finishedSittings, openSittings } from '../record/sittings.js';

const minute = 60_000;

/** How much longer than usual a learner takes for a sitting: a factor, or no limit at all. Nobody asks why. */
export type Extension = 1 | 1.5 | 2 | 'none';
export const extensions: readonly Extension[] = [1, 1.5, 2, 'none'];

/** When a sitting that starts at `started` is handed in as it is; undefined where it has no limit. */
export function dueAfter(
  started: Instant,
  { minutes }: AssessmentPolicy,
  extension: Extension = 1,
): Instant | undefined {
  return minutes === undefined || extension === 'none' ? undefined : started + minutes * minute * extension;
}

/** When the next sitting may start after one that was not passed; undefined where nothing has to be waited for. */
export function opensAt({ pause }: AssessmentPolicy, record: LearnerRecord): Instant | undefined {
  const results = finishedSittings(record).map(({ result }) => result);
  const last = results.at(-1);
  return pause === undefined || !last || results.some(({ passed }) => passed) ? undefined : last.at + pause;
}

/**
 * How long to wait before looking at the clock again, in milliseconds; undefined where no rule on time is at stake. A minute
 * at most: what is shown counts minutes, and a timer that sleeps with its machine wakes late.
 */
export function timeToNextLook(policy: AssessmentPolicy, record: LearnerRecord, now: Instant): number | undefined {
  const moments = [opensAt(policy, record) ?? 0, ...openSittings(record).map(({ due = 0 }) => due)];
  const ahead = moments.filter((moment) => moment > now).map((moment) => moment - now);
  return ahead.length === 0 ? undefined : Math.min(...ahead.map((wait) => wait % minute || minute));
}
