import type { ModuleOutline } from '../../course/module.js';
import type { LearnerRecord } from '../../record/record.js';
import { moduleStatus } from '../../record/status.js';
import type { Interaction } from '../interactions/interaction.js';
import type { Launch } from '../lms.js';
import type { StatusPolicy } from '../../course/launch-data.js';
import { lessonStatuses, statusBy, type LessonStatus } from '../status-policy.js';

/** How things stand with a learner and a module, in SCORM 1.2's terms. What is absent is not told. */
export interface Scorm12State {
  status?: LessonStatus;
  /** 0 to 100. */
  score?: number;
  location?: string;
  suspendData?: string;
  /** Milliseconds of this session. */
  sessionTime: number;
  /** All that were to be told in this session so far, in their order. */
  interactions: readonly Interaction[];
}

export interface Scorm12Input {
  /** What the LMS has: at the launch what it says by itself, then what it was told last. */
  told: Partial<Scorm12State>;
  outline: ModuleOutline;
  record: LearnerRecord;
  launch: Pick<Launch, 'mode' | 'credit'>;
  policy: StatusPolicy;
  /** See `toSuspendData`; absent where a newer edition's is to be left alone. */
  suspendData?: string;
  sessionTime: number;
  interactions: readonly Interaction[];
}

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
  const status = moduleStatus(outline, record);
  const location = toLocation(record.bookmark);
  const own = statusBy(policy, status, outline.assessment !== undefined);
  const isDecided = own !== 'incomplete' && status.score !== undefined;
  const scores = [told.score, isDecided ? toRaw(status.score ?? 0) : undefined].filter(isGiven);
  return {
    ...(launch.credit && { status: higher(own, told.status) }),
    ...(launch.credit && scores.length > 0 && { score: Math.max(...scores) }),
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
