import type { ModuleOutline } from '../../course/module.js';
import type { LearnerRecord } from '../../record/record.js';
import { objectiveStandings, type ObjectiveStanding } from '../../record/status.js';
import type { CmiPair } from '../cmi-pair.js';

/** What an LMS is told of one of the module's objectives. */
export interface ObjectiveState {
  id: string;
  success: 'failed' | 'passed';
  /** 0 to 1. */
  score?: number;
}

/** Of those that there is evidence of, in the author's order. What one stands at is by the newest evidence, as everywhere. */
export function objectiveStates(outline: ModuleOutline, record: LearnerRecord): ObjectiveState[] {
  return objectiveStandings(outline, record).flatMap((standing) => stateOf(standing) ?? []);
}

/** Practice shows that somebody can; that they cannot, only the assessment. */
function stateOf({ objective, standing, assessment }: ObjectiveStanding): ObjectiveState | undefined {
  const score = assessment.asked > 0 ? { score: assessment.right / assessment.asked } : {};
  if (standing === 'shown') return { id: objective.id, success: 'passed', ...score };
  return standing === 'not-yet' && assessment.asked > 0 ? { id: objective.id, success: 'failed', ...score } : undefined;
}

/**
 * What to set of what has changed, with the ids that the LMS has: an objective is found by its id, or appended behind them. An id that
 * was set cannot be changed (Moodle: 351). `pairs` says what is set, under the name of the objective.
 */
export function objectivePairs(
  before: readonly ObjectiveState[],
  after: readonly ObjectiveState[],
  ids: readonly string[],
  pairs: (own: string, before: ObjectiveState | undefined, after: ObjectiveState) => CmiPair[],
): CmiPair[] {
  const added = after.filter(({ id }) => !ids.includes(id)).map(({ id }) => id);
  const all = [...ids, ...added];
  return after.flatMap((objective) => {
    const { id } = objective;
    const own = `cmi.objectives.${all.indexOf(id)}`;
    const news = pairs(
      own,
      before.find((each) => each.id === id),
      objective,
    );
    return news.length > 0 && added.includes(id) ? [[`${own}.id`, id] as const, ...news] : news;
  });
}
