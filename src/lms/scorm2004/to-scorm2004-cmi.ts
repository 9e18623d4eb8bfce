/** What SCORM 2004 is told of a change (4th Ed. RTE 4.2). Pure; who sets the values, and when, is the adapter's affair. */
import type { CmiPair } from '../cmi-pair.js';
import { decimalOf } from '../interactions/decimal.js';
import { toScorm2004Interaction } from '../interactions/scorm2004-interaction.js';
import { toDuration } from '../times.js';
import { objectivePairs, type ObjectiveState } from '../scorm/objective-state.js';
import type { Scorm2004State } from './scorm2004-state.js';

export interface Scorm2004Session {
  /** `cmi.interactions._count` at the launch; undefined where none are told. */
  interactions?: number | undefined;
  /** Ids of the LMS's objectives, each at its index; undefined where it has none. */
  objectives?: readonly string[] | undefined;
}

/**
 * What to set, in this order. `before` is what the LMS has, as in `toScorm2004State`; where it knows of no session time, the
 * session begins with this.
 */
export function toScorm2004Cmi(
  before: Partial<Scorm2004State>,
  after: Scorm2004State,
  { interactions: count, objectives }: Scorm2004Session,
): CmiPair[] {
  const isNew = before.sessionTime === undefined;
  const told = before.interactions?.length ?? 0;
  const score = after.score === before.score ? undefined : decimalOf(after.score ?? NaN);
  const raw = score === undefined ? undefined : decimalOf((after.score ?? 0) * 100);
  return [
    // At once: an LMS forgets a session that ends without it, and the page may end at any moment.
    ...changed('cmi.exit', isNew ? undefined : 'suspend', 'suspend'),
    ...changed('cmi.score.scaled', undefined, score),
    // Gradebooks show these.
    ...changed('cmi.score.min', undefined, score && '0'),
    ...changed('cmi.score.max', undefined, score && '100'),
    ...changed('cmi.score.raw', undefined, raw),
    ...changed('cmi.success_status', before.success, after.success),
    ...changed('cmi.progress_measure', numberText(before.progress), numberText(after.progress)),
    ...changed('cmi.completion_status', before.completion, after.completion),
    ...changed('cmi.location', before.location, after.location),
    ...changed('cmi.suspend_data', before.suspendData, after.suspendData),
    ...(objectives ? objectivePairs(before.objectives ?? [], after.objectives ?? [], objectives, objectiveNews) : []),
    ...(count === undefined
      ? []
      : after.interactions
          .slice(told)
          .flatMap((interaction, index) => toScorm2004Interaction(interaction, count + told + index))),
    ...changed(
      'cmi.session_time',
      isNew ? undefined : toDuration(before.sessionTime ?? 0),
      toDuration(after.sessionTime),
    ),
  ];
}

function objectiveNews(own: string, before: ObjectiveState | undefined, { success, score }: ObjectiveState): CmiPair[] {
  return [
    ...changed(`${own}.success_status`, before?.success, success),
    ...changed(`${own}.score.scaled`, numberText(before?.score), numberText(score)),
  ];
}

function numberText(number: number | undefined): string | undefined {
  return number === undefined ? undefined : decimalOf(number);
}

function changed(element: string, before: string | undefined, after: string | undefined): CmiPair[] {
  return after === undefined || after === before ? [] : [[element, after]];
}
