/**
 * The record: what one learner did in one module. Version 2.
 *
 * It holds where the learner stands, not the whole history: for each item the first, the best and the latest attempt.
 * All attempts are kept one by one in the store and come along in a backup. So a record stays small however often
 * somebody practises, and every field of it is a join: see `merge`.
 */
import * as v from 'valibot';
import { ResponseSchema } from '../course/item.js';

/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

const OutcomeSchema = v.object({
  score: v.number(),
  correct: v.boolean(),
  neutral: v.exactOptional(v.literal(true)),
});

/** One submitted response and what it was worth on that day. Never changed afterwards. */
export const AttemptSchema = v.object({
  id: v.string(),
  item: v.string(),
  response: ResponseSchema,
  outcome: OutcomeSchema,
  at: v.number(),
  /** The item's content hash when it was answered. */
  hash: v.string(),
});
export type Attempt = v.InferOutput<typeof AttemptSchema>;

const ItemRecordSchema = v.object({ first: AttemptSchema, best: AttemptSchema, latest: AttemptSchema });
/** Where the learner stands with an item. `best` is the highest score, the earliest among equals. */
export type ItemRecord = v.InferOutput<typeof ItemRecordSchema>;

/** One sitting of the assessment. */
export const SittingSchema = v.object({
  id: v.string(),
  /** Seed of the draw and of the shuffling. */
  seed: v.number(),
  started: v.number(),
  /** Item ids in the order in which they are asked. */
  items: v.array(v.string()),
  /** What was entered so far, by item id. */
  responses: v.record(v.string(), v.object({ response: ResponseSchema, at: v.number() })),
  /** Set once, when it was handed in. */
  result: v.exactOptional(
    v.object({
      at: v.number(),
      /** Mean score, 0 to 1. */
      score: v.number(),
      passed: v.boolean(),
      outcomes: v.record(v.string(), OutcomeSchema),
      /** Content hashes of the items when they were judged. */
      hashes: v.record(v.string(), v.string()),
    }),
  ),
});
export type Sitting = v.InferOutput<typeof SittingSchema>;

export const RecordSchema = v.object({
  version: v.literal(2),
  module: v.string(),
  items: v.record(v.string(), ItemRecordSchema),
  /** When a lesson was first opened and first finished, by lesson id. */
  lessons: v.record(
    v.string(),
    v.object({ opened: v.exactOptional(v.number()), finished: v.exactOptional(v.number()) }),
  ),
  sittings: v.record(v.string(), SittingSchema),
  /** Where the learner was last. `anchor` is the id of a heading or block of the lesson; absent at its top. */
  bookmark: v.exactOptional(v.object({ lesson: v.string(), anchor: v.exactOptional(v.string()), at: v.number() })),
});
export type LearnerRecord = v.InferOutput<typeof RecordSchema>;

export function emptyRecord(module: string): LearnerRecord {
  return { version: 2, module, items: {}, lessons: {}, sittings: {} };
}

/** Something that the learner did: the only way in which a record changes. */
export type Entry =
  | { type: 'attempt.made'; attempt: Attempt }
  | { type: 'lesson.opened'; lesson: string; at: Instant }
  | { type: 'lesson.finished'; lesson: string; at: Instant }
  | { type: 'place.reached'; lesson: string; anchor?: string; at: Instant }
  | { type: 'sitting.changed'; sitting: Sitting };
