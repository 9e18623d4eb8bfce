/**
 * The record: what one learner did in one module. Version 2.
 *
 * It holds where the learner stands, not the whole history: for each item the first, the best and the latest attempt.
 * All attempts are kept one by one in the store and come along in a backup. So a record stays small however often
 * somebody practises, and every field of it is a join: see `merge`.
 */
import * as v from 'valibot';
import { FeedbackSchema } from '../course/assessment-policy.js';
import { ConfidenceSchema } from '../course/confidence.js';
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
  /** How sure the learner was, where the item asked. */
  confidence: v.exactOptional(ConfidenceSchema),
});
/** One submitted response to an item, with its outcome and its instant. */
export type Attempt = v.InferOutput<typeof AttemptSchema>;

const ItemRecordSchema = v.object({ first: AttemptSchema, best: AttemptSchema, latest: AttemptSchema });
/** Where the learner stands with an item. `best` is the highest score, the earliest among equals. */
export type ItemRecord = v.InferOutput<typeof ItemRecordSchema>;

/** What came of a sitting: set once, never worked out anew, whatever becomes of the bank and of the rules. */
const ResultSchema = v.object({
  at: v.number(),
  /** 0 to 1. */
  score: v.number(),
  passed: v.boolean(),
  /** By item id; of the items of this sitting, not of those that were carried over. */
  outcomes: v.record(v.string(), OutcomeSchema),
  /** Content hashes of the items when they were judged. */
  hashes: v.record(v.string(), v.string()),
  /** What each item measured then, by item id: an objective's id. */
  objectives: v.exactOptional(v.record(v.string(), v.string())),
  /** What each item brought, where that is not the score of its outcome. */
  marks: v.exactOptional(v.record(v.string(), v.number())),
  /** What it was judged by. */
  rules: v.exactOptional(
    v.object({
      pass: v.number(),
      /** The course's own mark of then, where `pass` was an LMS's. */
      coursePass: v.exactOptional(v.number()),
      /** Ids of the items that had to be right. */
      critical: v.array(v.string()),
      feedback: FeedbackSchema,
      certainty: v.exactOptional(v.boolean()),
      partial: v.exactOptional(v.boolean()),
      negative: v.exactOptional(v.number()),
    }),
  ),
});

/** One sitting of the assessment. */
export const SittingSchema = v.object({
  id: v.string(),
  /** Seed of the draw and of the shuffling. */
  seed: v.number(),
  started: v.number(),
  /** Item ids in the order in which they are asked. */
  items: v.array(v.string()),
  /** A pre-test counts for nothing. */
  purpose: v.exactOptional(v.literal('pretest')),
  /** When it is handed in as it is. */
  due: v.exactOptional(v.number()),
  /** What was right in earlier sittings and is not asked again, by item id: it counts as if it had been. */
  carried: v.exactOptional(
    v.record(v.string(), v.object({ outcome: OutcomeSchema, confidence: v.exactOptional(ConfidenceSchema) })),
  ),
  /** What was entered so far, by item id. */
  responses: v.record(
    v.string(),
    v.object({ response: ResponseSchema, at: v.number(), confidence: v.exactOptional(ConfidenceSchema) }),
  ),
  /** Set once, when it was handed in. */
  result: v.exactOptional(ResultSchema),
});
/** One sitting of an assessment: what was drawn, what was answered and, when it is over, the result. */
export type Sitting = v.InferOutput<typeof SittingSchema>;

const TickSchema = v.object({ ticked: v.boolean(), at: v.number() });
/** Where an entry of a checklist was left, and when. */
export type Tick = v.InferOutput<typeof TickSchema>;
/** One way through a scenario: the decisions in their order. */
const RunSchema = v.object({
  id: v.string(),
  scenario: v.string(),
  /** The scenario's content hash when the run was begun. */
  hash: v.string(),
  /** When the first decision was made. */
  started: v.number(),
  decisions: v.array(v.object({ scene: v.string(), decision: v.string(), at: v.number() })),
  /** Set once, when an end was reached. */
  ended: v.exactOptional(
    v.object({
      at: v.number(),
      /** Id of the scene that it ended in. */
      scene: v.string(),
      /** Share of the points, 0 to 1. */
      score: v.number(),
      passed: v.boolean(),
      /** Names of the critical errors. */
      critical: v.array(v.string()),
      objectives: v.record(v.string(), OutcomeSchema),
    }),
  ),
});
export type Run = v.InferOutput<typeof RunSchema>;

/** Checks a record of the present version. For one that may be older there is `upgrade`. */
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
  /** Ways through scenarios, by id; absent before the first. See `mergeRuns` for one run that two devices went on with. */
  runs: v.exactOptional(v.record(v.string(), RunSchema)),
  /** Where the learner was last. `anchor` is the id of a heading or block of the lesson; absent at its top. */
  bookmark: v.exactOptional(v.object({ lesson: v.string(), anchor: v.exactOptional(v.string()), at: v.number() })),
  /** By id of the checklist and of the entry. Absent before the first tick. */
  checklists: v.exactOptional(v.record(v.string(), v.record(v.string(), TickSchema))),
});
/** What one learner did in one module. Versioned JSON; it only ever grows, so any two of one learner can be merged. */
export type LearnerRecord = v.InferOutput<typeof RecordSchema>;

/** The record of a learner who has not begun. */
export function emptyRecord(module: string): LearnerRecord {
  return { version: 2, module, items: {}, lessons: {}, sittings: {} };
}

/** Something that the learner did: the only way in which a record changes. */
export type Entry =
  | { type: 'attempt.made'; attempt: Attempt }
  | { type: 'lesson.opened'; lesson: string; at: Instant }
  | { type: 'lesson.finished'; lesson: string; at: Instant }
  | { type: 'place.reached'; lesson: string; anchor?: string; at: Instant }
  | { type: 'sitting.changed'; sitting: Sitting }
  | { type: 'entry.ticked'; checklist: string; entry: string; ticked: boolean; at: Instant }
  | { type: 'run.changed'; run: Run };
