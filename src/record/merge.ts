import { byInstant, byText, compareText, earliest, first, joined, later } from './join.js';
import { mergeRuns } from './merge-runs.js';
import type { Attempt, ItemRecord, LearnerRecord, Sitting, Tick } from './record.js';

type LessonRecord = LearnerRecord['lessons'][string];
type Bookmark = NonNullable<LearnerRecord['bookmark']>;
type Checklists = NonNullable<LearnerRecord['checklists']>;
type Result = NonNullable<Sitting['result']>;
type SittingResponse = Sitting['responses'][string];

/**
 * Joins what two tabs, devices or backups know of the same module. Commutative, associative and idempotent; nothing that
 * either side knows is lost. Takes two records of one module.
 */
export function merge(a: LearnerRecord, b: LearnerRecord): LearnerRecord {
  const bookmark = later(byInstant<Bookmark>, a.bookmark, b.bookmark);
  const checklists = mergeChecklists(a.checklists, b.checklists);
  return {
    version: 2,
    module: a.module,
    items: joined(a.items, b.items, mergeItem),
    lessons: joined(a.lessons, b.lessons, mergeLesson),
    sittings: joined(a.sittings, b.sittings, mergeSitting),
    ...((a.runs ?? b.runs) && { runs: mergeRuns(a.runs ?? {}, b.runs ?? {}) }),
    ...(bookmark && { bookmark }),
    ...(checklists && { checklists }),
  };
}

function mergeItem(a: ItemRecord, b: ItemRecord): ItemRecord {
  return {
    first: first(byTime, a.first, b.first),
    best: first(byMerit, a.best, b.best),
    latest: later(byTime, a.latest, b.latest),
  };
}

function mergeLesson(a: LessonRecord, b: LessonRecord): LessonRecord {
  const opened = earliest(a.opened, b.opened);
  const finished = earliest(a.finished, b.finished);
  return { ...(opened !== undefined && { opened }), ...(finished !== undefined && { finished }) };
}

/** The result handed in first stands. What was drawn is the same on both sides; should it not be, both sides choose alike. */
function mergeSitting(a: Sitting, b: Sitting): Sitting {
  const draw = first(byText, drawOf(a), drawOf(b));
  const result = a.result && b.result ? first(byInstant<Result>, a.result, b.result) : (a.result ?? b.result);
  const responses = joined(a.responses, b.responses, (x, y) => later(byInstant<SittingResponse>, x, y));
  return { ...draw, responses, ...(result && { result }) };
}

/** Of each entry the last word counts. */
function mergeChecklists(a: Checklists | undefined, b: Checklists | undefined): Checklists | undefined {
  if (!a || !b) return a ?? b;
  return joined(a, b, (x, y) => joined(x, y, (one, other) => later(byInstant<Tick>, one, other)));
}

/** What is settled when a sitting starts. */
function drawOf({ responses: _responses, result: _result, ...draw }: Sitting): Omit<Sitting, 'responses' | 'result'> {
  return draw;
}

function byTime(a: Attempt, b: Attempt): number {
  return a.at - b.at || compareText(a.id, b.id) || byText(a, b);
}

function byMerit(a: Attempt, b: Attempt): number {
  return b.outcome.score - a.outcome.score || byTime(a, b);
}
