import { apply } from './apply.js';
import { emptyRecord, type Entry, type Instant, type LearnerRecord } from './record.js';

/** What of a record was done from an instant on: of several people who used one device, what this one did. */
export function since(record: LearnerRecord, at: Instant): LearnerRecord {
  const { items, lessons, sittings, runs = {}, checklists = {}, bookmark } = record;
  const entries: Entry[] = [
    ...Object.values(items).flatMap(({ first, best, latest }) =>
      [first, best, latest].map((attempt) => ({ type: 'attempt.made' as const, attempt, at: attempt.at })),
    ),
    ...Object.entries(lessons).flatMap(([lesson, { opened, finished }]) => [
      ...(opened === undefined ? [] : [{ type: 'lesson.opened' as const, lesson, at: opened }]),
      ...(finished === undefined ? [] : [{ type: 'lesson.finished' as const, lesson, at: finished }]),
    ]),
    ...Object.values(sittings).map((sitting) => ({ type: 'sitting.changed' as const, sitting, at: sitting.started })),
    ...Object.values(runs).map((run) => ({ type: 'run.changed' as const, run, at: run.started })),
    ...Object.entries(checklists).flatMap(([checklist, ticks]) =>
      Object.entries(ticks).map(([entry, tick]) => ({ type: 'entry.ticked' as const, checklist, entry, ...tick })),
    ),
    ...(bookmark ? [{ type: 'place.reached' as const, ...bookmark }] : []),
  ].filter((entry) => entry.at >= at);
  return entries.reduce(apply, emptyRecord(record.module));
}
