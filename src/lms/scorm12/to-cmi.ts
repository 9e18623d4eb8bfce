/** What SCORM 1.2 is told of a change (RTE 3.4.4). Pure; who sets the values, and when, is the adapter's affair. */
import type { CmiPair } from '../cmi-pair.js';
import { decimalOf } from '../interactions/decimal.js';
import { toScorm12Interaction } from '../interactions/scorm12-interaction.js';
import { objectivePairs, type ObjectiveState } from '../scorm/objective-state.js';
import { toTimespan } from '../times.js';
import type { Scorm12State } from './scorm12-state.js';

export interface Scorm12Session {
  /** `cmi.interactions._count` at the launch; undefined where the LMS has no interactions, or a clinic wants none told. */
  interactions?: number | undefined;
  /** Ids of the LMS's objectives, each at its index; undefined where it has none. */
  objectives?: readonly string[] | undefined;
  /** Minutes by which the learner's clock is ahead of UTC. */
  zone: number;
}

/**
 * What to set, in this order. `before` is what the LMS has, as in `toScorm12State`; where it knows of no session time, the
 * session begins with this.
 */
export function toCmi(
  before: Partial<Scorm12State>,
  after: Scorm12State,
  { interactions: count, objectives, zone }: Scorm12Session,
): CmiPair[] {
  const isNew = before.sessionTime === undefined;
  const told = before.interactions?.length ?? 0;
  const score = after.score === before.score ? undefined : decimalOf(after.score ?? NaN);
  return [
    // At once: an LMS forgets the suspend data of a session that ends without it, and the page may end at any moment.
    ...changed('cmi.core.exit', isNew ? undefined : 'suspend', 'suspend'),
    // Before the status: an LMS with a mastery score works the status out from the score when the session ends.
    ...changed('cmi.core.score.min', undefined, score && '0'),
    ...changed('cmi.core.score.max', undefined, score && '100'),
    ...changed('cmi.core.score.raw', undefined, score),
    // From the start on: an LMS takes a session that set no status for a completed one.
    ...changed('cmi.core.lesson_status', before.status, after.status),
    ...changed('cmi.core.lesson_location', before.location, after.location),
    ...changed('cmi.suspend_data', before.suspendData, after.suspendData),
    ...(objectives ? objectivePairs(before.objectives ?? [], after.objectives ?? [], objectives, objectiveNews) : []),
    ...(count === undefined
      ? []
      : after.interactions
          .slice(told)
          .flatMap((interaction, index) => toScorm12Interaction(interaction, count + told + index, zone))),
    ...changed(
      'cmi.core.session_time',
      isNew ? undefined : toTimespan(before.sessionTime ?? 0),
      toTimespan(after.sessionTime),
    ),
  ];
}

function objectiveNews(own: string, before: ObjectiveState | undefined, { success, score }: ObjectiveState): CmiPair[] {
  const raw = (share: number | undefined) => (share === undefined ? undefined : decimalOf(share * 100));
  return [
    ...changed(`${own}.score.raw`, raw(before?.score), raw(score)),
    ...changed(`${own}.status`, before?.success, success),
  ];
}

function changed(element: string, before: string | undefined, after: string | undefined): CmiPair[] {
  return after === undefined || after === before ? [] : [[element, after]];
}
