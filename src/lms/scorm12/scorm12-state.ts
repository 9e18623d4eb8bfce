import type { LearnerRecord } from '../../record/record.js';
import { objectiveStates, type ObjectiveState } from '../scorm/objective-state.js';
import type { ScormState, StateInput } from '../scorm/scorm-state.js';
import { lessonStatuses, statusBy, type LessonStatus } from '../status-policy.js';
import { toldStatus } from '../told-status.js';

/** How things stand with a learner and a module, in SCORM 1.2's terms. What is absent is not told. */
export interface Scorm12State extends ScormState {
  status?: LessonStatus;
  /** 0 to 100. */
  score?: number;
  location?: string;
  /** Of those that there is evidence of, in the author's order. */
  objectives?: readonly ObjectiveState[];
}

export type Scorm12Input = StateInput<Scorm12State>;

/**
 * Status and score only rise: another device may have got further than this record knows. The score is told once the status
 * is more than incomplete: an LMS with a mastery score works the status out from it, open lessons or not.
 *
 * Where a module is only looked at, nothing is told but the time; without credit, neither status nor score (RTE 3.4.4,
 * `cmi.core.credit`, `cmi.core.lesson_mode`).
 */
export function toScorm12State(input: Scorm12Input): Scorm12State {
  const { told, outline, record, launch, policy, suspendData, sessionTime, interactions } = input;
  if (launch.mode !== 'normal') return { sessionTime, interactions: [] };
  const status = toldStatus(outline, record, launch.pass);
  const location = toLocation(record.bookmark);
  const own = statusBy(policy, status, outline.assessment !== undefined);
  const isDecided = own !== 'incomplete' && status.score !== undefined;
  const scores = [told.score, isDecided ? toRaw(status.score ?? 0) : undefined].filter(isGiven);
  return {
    ...(launch.credit && { status: higher(own, told.status) }),
    ...(launch.credit && scores.length > 0 && { score: Math.max(...scores) }),
    ...(launch.credit && { objectives: objectiveStates(outline, record) }),
    ...(location !== undefined && { location }),
    ...(suspendData !== undefined && { suspendData }),
    sessionTime,
    interactions,
  };
}

/**
 * Cut to two decimals, not rounded: an LMS compares it with the pass mark by itself, and 79.996 did not pass at 80. The guard
 * band is for binary fractions.
 */
function toRaw(score: number): number {
  return Math.min(100, Math.floor(score * 10_000 + 1e-4) / 100);
}

/** `lesson_location` has 255 characters. Without its anchor a place is still the lesson. */
function toLocation(place: LearnerRecord['bookmark']): string | undefined {
  if (!place) return undefined;
  const { lesson, anchor } = place;
  return [anchor === undefined ? lesson : `${lesson}#${anchor}`, lesson].find((words) => words.length <= 255);
}

function higher(own: LessonStatus, told: LessonStatus | undefined): LessonStatus {
  return told !== undefined && lessonStatuses.indexOf(told) > lessonStatuses.indexOf(own) ? told : own;
}

function isGiven(score: number | undefined): score is number {
  return score !== undefined;
}
