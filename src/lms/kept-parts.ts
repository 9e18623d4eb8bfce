import type { ModuleOutline } from '../course/module.js';
import type { Attempt, LearnerRecord, Run, Sitting, Tick } from '../record/record.js';
import { isEnded } from '../record/runs.js';
import { finishedSittings, openPretests, openSittings, type FinishedSitting } from '../record/sittings.js';
import { lessonStatus } from '../record/status.js';

/** A part of a record that can be kept without the others. Each is something that the learner did, whole. */
export type KeptPart =
  | { part: 'lesson'; lesson: string; opened?: number | undefined; finished?: number | undefined }
  | { part: 'place'; place: NonNullable<LearnerRecord['bookmark']> }
  | { part: 'attempt'; attempt: Attempt }
  /** Without its responses. */
  | { part: 'sitting'; sitting: Sitting }
  | { part: 'responses'; sitting: string; responses: Sitting['responses'] }
  | { part: 'run'; run: Run }
  | { part: 'tick'; checklist: string; entry: string; tick: Tick };

/**
 * A record in parts, in the order in which they are kept where there is not room for all. First what status and score
 * are worked out from, since an LMS must not hear less of them than before; then the sitting under way, which cannot be had once
 * more, and how many there were; then what is needed to finish a lesson; last what is only looked at again. Within each, the
 * newest first.
 */
export function keptParts(record: LearnerRecord, outline: ModuleOutline): KeptPart[] {
  const sittings = Object.values(record.sittings);
  const finished = finishedSittings(record).reverse();
  const deciding = [...finished].sort(byMerit).slice(0, 1);
  const open = [...openSittings(record), ...openPretests(record)].reverse();
  const rest = sittings.filter((sitting) => ![...finished, ...open].some(({ id }) => id === sitting.id));
  const runs = Object.values(record.runs ?? {}).sort((a, b) => b.started - a.started || (a.id < b.id ? 1 : -1));
  const lastEnded = runs.filter(
    (run) => isEnded(run) && runs.find((other) => isEnded(other) && other.scenario === run.scenario) === run,
  );
  const items = Object.values(record.items).sort(
    (a, b) => b.latest.at - a.latest.at || (a.latest.id < b.latest.id ? 1 : -1),
  );
  const needed = neededItems(record, outline);
  const lessons = Object.entries(record.lessons);
  const parts: KeptPart[] = [
    ...deciding.map(toSitting),
    ...lessons.flatMap(([lesson, { finished: at }]) => (at === undefined ? [] : toLesson(lesson, { finished: at }))),
    ...(record.bookmark ? [{ part: 'place' as const, place: record.bookmark }] : []),
    ...open.flatMap((sitting) => [toSitting(sitting), toResponses(sitting)]),
    ...finished.map(toSitting),
    ...lastEnded.map(toRun),
    ...items.flatMap(({ best }) => (needed.has(best.item) ? toAttempt(best) : [])),
    ...runs.filter((run) => !isEnded(run)).map(toRun),
    ...rest.map(toSitting),
    ...items.map(({ best }) => toAttempt(best)),
    ...Object.entries(record.checklists ?? {}).flatMap(([checklist, ticks]) =>
      Object.entries(ticks).map(([entry, tick]) => ({ part: 'tick' as const, checklist, entry, tick })),
    ),
    ...items.flatMap(({ latest, first }) => [toAttempt(latest), toAttempt(first)]),
    ...[...finished, ...rest].map(toResponses),
    ...runs.map(toRun),
    ...lessons.flatMap(([lesson, { opened: at }]) => (at === undefined ? [] : toLesson(lesson, { opened: at }))),
  ];
  return eachOnce(parts);
}

/** The sitting that decides status and score comes first, see `moduleStatus`. */
function byMerit({ result: a }: FinishedSitting, { result: b }: FinishedSitting): number {
  return Number(b.passed) - Number(a.passed) || b.score - a.score;
}

/** Items of lessons that are not finished: their answers are still to be counted. */
function neededItems(record: LearnerRecord, { lessons }: ModuleOutline): Set<string> {
  const unfinished = lessons.filter((lesson) => lessonStatus(lesson, record).state !== 'finished');
  return new Set(unfinished.flatMap(({ practice }) => practice.flatMap(({ items }) => items.map(({ id }) => id))));
}

/** What stands in two places of the order is kept at the first; responses that are none are no part. */
function eachOnce(parts: readonly KeptPart[]): KeptPart[] {
  const seen = new Set<string>();
  return parts.filter((part, index) => {
    const key = keyOf(part) ?? String(index);
    if (seen.has(key) || (part.part === 'responses' && Object.keys(part.responses).length === 0)) return false;
    seen.add(key);
    return true;
  });
}

/** Undefined for what stands in the order once. */
function keyOf(part: KeptPart): string | undefined {
  switch (part.part) {
    case 'attempt':
      return `attempt ${part.attempt.item} ${part.attempt.id}`;
    case 'sitting':
      return `sitting ${part.sitting.id}`;
    case 'run':
      return `run ${part.run.id}`;
    case 'responses':
    case 'lesson':
    case 'place':
    case 'tick':
      return undefined;
  }
}

function toLesson(lesson: string, times: { opened?: number; finished?: number }): KeptPart {
  return { part: 'lesson', lesson, ...times };
}

function toSitting(sitting: Sitting): KeptPart {
  return { part: 'sitting', sitting: { ...sitting, responses: {} } };
}

function toResponses({ id, responses }: Sitting): KeptPart {
  return { part: 'responses', sitting: id, responses };
}

function toAttempt(attempt: Attempt): KeptPart {
  return { part: 'attempt', attempt };
}

function toRun(run: Run): KeptPart {
  return { part: 'run', run };
}
