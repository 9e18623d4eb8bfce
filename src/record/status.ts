/** Where a learner stands, worked out from what the module asks and what was done. Having looked never counts. */
import type { LessonOutline, ModuleOutline, Objective } from '../course/module.js';
import type { LearnerRecord } from './record.js';
import { isEnded, runsOf } from './runs.js';
import { tallyOf } from './sitting-tally.js';
import { finishedSittings } from './sittings.js';

/** How far a learner is in a lesson. */
export interface LessonStatus {
  /** Begun: opened or answered. Finished: the learner has finished it, and it stays so whatever an edition adds. */
  state: 'new' | 'begun' | 'finished';
  /**
   * Answered of those needed; more than a group needs is not counted. Less than needed in a finished lesson: something was
   * added since.
   */
  answered: number;
  needed: number;
}

/** Where a learner stands in a module. */
export interface ModuleStatus {
  /** Completed: all lessons finished and the assessment, if there is one, passed. */
  completion: 'incomplete' | 'completed';
  success: 'unknown' | 'passed' | 'failed';
  /** The best mean score among the sittings that decide `success`, 0 to 1. */
  score?: number;
  lessonsFinished: number;
  lessons: number;
  begun: boolean;
}

/** What is known of a learner for one objective. */
export interface ObjectiveStanding {
  objective: Objective;
  /**
   * By the newest evidence: all that the last sitting asked of the objective; where no sitting asked, the latest attempt of
   * each practice item and the last ended run of each scenario. All right is shown, anything else not yet, nothing answered open. What was
   * not judged is no evidence.
   */
  standing: 'shown' | 'not-yet' | 'open';
  practice: { right: number; answered: number; total: number };
  /** In the last handed-in sitting that asked about the objective, with what it carried over. */
  assessment: { right: number; asked: number };
  /** Ids of the lessons that teach it. */
  lessons: string[];
}

/** What a learner does next in a module. */
export type NextStep = { kind: 'lesson'; lesson: string; anchor?: string } | { kind: 'assessment' } | { kind: 'done' };

/** How far a learner is in a lesson, by a record of its module. */
export function lessonStatus(lesson: LessonOutline, record: LearnerRecord): LessonStatus {
  let answered = 0;
  let needed = 0;
  for (const group of lesson.practice) {
    const practice = practiceStatus(group, record);
    needed += practice.needed;
    answered += practice.answered;
  }
  const kept = record.lessons[lesson.id];
  if (kept?.finished !== undefined) return { state: 'finished', answered, needed };
  return { state: kept || answered > 0 ? 'begun' : 'new', answered, needed };
}

/** The same of one group of the lesson. */
export function practiceStatus(
  { items, need, scenario }: LessonOutline['practice'][number],
  record: LearnerRecord,
): Pick<LessonStatus, 'answered' | 'needed'> {
  if (scenario) return { answered: runsOf(record, scenario.id).some(isEnded) ? 1 : 0, needed: 1 };
  const needed = Math.min(need, items.length);
  return { answered: Math.min(needed, items.filter(({ id }) => record.items[id]).length), needed };
}

/** Whether a module is completed, and whether its assessment is passed. */
export function moduleStatus(outline: ModuleOutline, record: LearnerRecord): ModuleStatus {
  const lessonsFinished = outline.lessons.filter((lesson) => isLessonFinished(lesson, record)).length;
  const results = finishedSittings(record).map((sitting) => sitting.result);
  const passes = results.filter((result) => result.passed);
  const deciding = passes.length > 0 ? passes : results;
  const success = passes.length > 0 ? 'passed' : results.length > 0 ? 'failed' : 'unknown';
  const asksSomething = outline.lessons.length > 0 || outline.assessment !== undefined;
  const isCompleted =
    asksSomething && lessonsFinished === outline.lessons.length && (!outline.assessment || success === 'passed');
  return {
    completion: isCompleted ? 'completed' : 'incomplete',
    success,
    ...(deciding.length > 0 && { score: Math.max(...deciding.map((result) => result.score)) }),
    lessonsFinished,
    lessons: outline.lessons.length,
    begun: isBegun(record),
  };
}

/** Whether anything was done. Nothing is ticked, and no place is reached, in a lesson that was not opened. */
export function isBegun({ items, lessons, sittings, runs = {} }: LearnerRecord): boolean {
  return [items, lessons, sittings, runs].some((kept) => Object.keys(kept).length > 0);
}

/** What is known of a learner for each objective of a module, in the order of the module. */
export function objectiveStandings(outline: ModuleOutline, record: LearnerRecord): ObjectiveStanding[] {
  const groups = outline.lessons.flatMap((lesson) => lesson.practice);
  const practiced = groups.flatMap((group) => group.items);
  const scenarios = groups.flatMap((group) => group.scenario ?? []);
  const sittings = finishedSittings(record).reverse();
  return outline.objectives.map((objective) => {
    const items = practiced.filter((item) => item.objective === objective.id && !item.isUngraded);
    const cases = scenarios.filter(({ objectives }) => objectives.includes(objective.id));
    const latest = [
      ...items.flatMap(({ id }) => record.items[id]?.latest.outcome ?? []).filter(({ neutral }) => !neutral),
      ...cases.flatMap(({ id }) => runsOf(record, id).find(isEnded)?.ended.objectives[objective.id] ?? []),
    ];
    const practice = {
      right: latest.filter(({ correct }) => correct).length,
      answered: latest.length,
      total: items.length + cases.length,
    };
    const assessment = sittings
      .map((sitting) => tallyOf(objective.id, sitting, outline.bank))
      .find(({ asked }) => asked > 0) ?? { right: 0, asked: 0 };
    const evidence =
      assessment.asked > 0 ? { ...assessment, of: assessment.asked } : { ...practice, of: practice.answered };
    return {
      objective,
      standing: evidence.of === 0 ? 'open' : evidence.right === evidence.of ? 'shown' : 'not-yet',
      practice,
      assessment,
      lessons: outline.lessons.filter((lesson) => lesson.objectives.includes(objective.id)).map(({ id }) => id),
    };
  });
}

/** The lesson to go on with, beginning where the learner was last; then the assessment; then nothing. */
export function nextStep(outline: ModuleOutline, record: LearnerRecord): NextStep {
  const { bookmark } = record;
  const start = Math.max(
    0,
    outline.lessons.findIndex(({ id }) => id === bookmark?.lesson),
  );
  const lesson = [...outline.lessons.slice(start), ...outline.lessons.slice(0, start)].find(
    (candidate) => !isLessonFinished(candidate, record),
  );
  if (lesson) {
    const anchor = bookmark?.lesson === lesson.id ? bookmark.anchor : undefined;
    return { kind: 'lesson', lesson: lesson.id, ...(anchor !== undefined && { anchor }) };
  }
  const isPassed = moduleStatus(outline, record).success === 'passed';
  return outline.assessment && !isPassed ? { kind: 'assessment' } : { kind: 'done' };
}

/** Whether the item was edited since the attempt was made. */
export function isStale(item: { hash: string }, attempt: { hash: string }): boolean {
  return item.hash !== attempt.hash;
}

function isLessonFinished(lesson: LessonOutline, record: LearnerRecord): boolean {
  return lessonStatus(lesson, record).state === 'finished';
}
