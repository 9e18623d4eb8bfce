import type { Launch } from '../lms/lms.js';
import type { KeptAttempt } from '../storage/attempt-store.js';

/** What is done with the work that this device has of a learner. `ask`: only the learner can tell. */
export type AttemptPlan =
  { plan: 'go-on'; attempt: KeptAttempt } | { plan: 'begin' } | { plan: 'ask'; attempt: KeptAttempt };

/**
 * Whether the LMS has begun another attempt, or has lost what it was told. Both look the same at the launch: it knows nothing, or
 * something else. What differs is whether it ever had the work.
 *
 * | the LMS comes with | never told, or never answered | it said that it kept it | it gave it back once |
 * | --- | --- | --- | --- |
 * | nothing at all, or another attempt | go on, and tell it | ask | another attempt |
 * | this attempt, or its status but no data | go on | go on | go on |
 *
 * `known` are the attempts on this device, oldest first, `hasWork` whether there is anything to lose in the last one.
 */
export function attemptPlan(
  { attempt, isBlank = false }: Pick<Launch, 'attempt' | 'isBlank'>,
  known: readonly KeptAttempt[],
  hasWork: boolean,
): AttemptPlan {
  const last = known.at(-1);
  const same = attempt && known.find(({ id }) => id === attempt.id);
  if (same) return { plan: 'go-on', attempt: same };
  if (!last) return { plan: 'begin' };
  const isOther = attempt !== undefined && last.id !== undefined && (isBlank || !attempt.isNew);
  if (!isOther || !hasWork || last.proof === 'none') return { plan: 'go-on', attempt: last };
  return last.proof === 'seen' ? { plan: 'begin' } : { plan: 'ask', attempt: last };
}
