import { merge } from './merge.js';
import { emptyRecord, type Entry, type LearnerRecord } from './record.js';

/** The record after something was done: a join, so an entry that is applied twice or late changes nothing. */
export function apply(record: LearnerRecord, entry: Entry): LearnerRecord {
  return merge(record, { ...emptyRecord(record.module), ...whatIsKnownBy(entry) });
}

function whatIsKnownBy(entry: Entry): Partial<LearnerRecord> {
  switch (entry.type) {
    case 'attempt.made': {
      const { attempt } = entry;
      return { items: { [attempt.item]: { first: attempt, best: attempt, latest: attempt } } };
    }
    case 'lesson.opened':
      return { lessons: { [entry.lesson]: { opened: entry.at } } };
    case 'lesson.finished':
      return { lessons: { [entry.lesson]: { finished: entry.at } } };
    case 'place.reached': {
      const { lesson, anchor, at } = entry;
      return { bookmark: { lesson, ...(anchor !== undefined && { anchor }), at } };
    }
    case 'sitting.changed':
      return { sittings: { [entry.sitting.id]: entry.sitting } };
    case 'entry.ticked': {
      const { checklist, ticked, at } = entry;
      return { checklists: { [checklist]: { [entry.entry]: { ticked, at } } } };
    }
    case 'run.changed':
      return { runs: { [entry.run.id]: entry.run } };
  }
}
