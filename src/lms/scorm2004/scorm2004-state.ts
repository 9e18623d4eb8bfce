import type { LearnerRecord } from '../../record/record.js';
import { progressMeasure } from '../progress-measure.js';
import { objectiveStates, type ObjectiveState } from '../scorm/objective-state.js';
import type { ScormState, StateInput } from '../scorm/scorm-state.js';
import { toldStatus } from '../told-status.js';

/** How things stand with a learner and a module, in SCORM 2004's terms. What is absent is not told. */
export interface Scorm2004State extends ScormState {
  completion?: 'incomplete' | 'completed';
  success?: 'failed' | 'passed';
  /** 0 to 1, as are the others. */
  score?: number;
  progress?: number;
  location?: string;
  /** Of those that there is evidence of, in the author's order. */
  objectives?: readonly ObjectiveState[];
}

/**
 * Completion, success, score and progress only rise: another device may have got further than this record knows. What an
 * objective stands at is by the newest evidence, as everywhere.
 *
 * Where a module is only looked at, nothing is told but the time; without credit, nothing of how far or how well (4th Ed. RTE
 * 4.2.7, 4.2.14).
 */
export function toScorm2004State(input: StateInput<Scorm2004State>): Scorm2004State {
  const { told, outline, record, launch, policy, suspendData, sessionTime, interactions } = input;
  if (launch.mode !== 'normal') return { sessionTime, interactions: [] };
  const status = toldStatus(outline, record, launch.pass);
  const location = toLocation(record.bookmark);
  const score = status.success === 'unknown' ? undefined : status.score;
  const success = [told.success, status.success].includes('passed') ? 'passed' : (told.success ?? status.success);
  return {
    ...(launch.credit && {
      completion: [told.completion, status.completion].includes('completed') ? 'completed' : 'incomplete',
      // A clinic may want to hear only that it is done.
      ...(success !== 'unknown' && policy !== 'completion' && { success }),
      ...highest('score', told.score, score),
      ...highest('progress', told.progress, progressMeasure(status, outline.assessment !== undefined)),
      objectives: objectiveStates(outline, record),
    }),
    ...(location !== undefined && { location }),
    ...(suspendData !== undefined && { suspendData }),
    sessionTime,
    interactions,
  };
}

/** `cmi.location` has 1,000 characters. Without its anchor a place is still the lesson. */
function toLocation(place: LearnerRecord['bookmark']): string | undefined {
  if (!place) return undefined;
  const { lesson, anchor } = place;
  return [anchor === undefined ? lesson : `${lesson}#${anchor}`, lesson].find((words) => words.length <= 1000);
}

function highest<K extends 'score' | 'progress'>(
  name: K,
  ...values: readonly (number | undefined)[]
): Partial<Record<K, number>> {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? {} : ({ [name]: Math.max(...known) } as Partial<Record<K, number>>);
}
