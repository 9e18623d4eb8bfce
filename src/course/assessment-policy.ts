/** The rules of an assessment. A rule that is absent does not apply. */
import * as v from 'valibot';
import { IdSchema } from './id.js';

const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A share of each sitting: so many items of an objective, of a range of difficulty, or of both. */
export const BlueprintLineSchema = v.object({
  items: CountSchema,
  objective: v.exactOptional(IdSchema),
  /** Both ends belong to it. */
  difficulty: v.exactOptional(v.object({ from: v.number(), to: v.number() })),
});
export type BlueprintLine = v.InferOutput<typeof BlueprintLineSchema>;

/** When right answers and reasons are shown: after each item, when handed in, or once a sitting was passed. */
export const FeedbackSchema = v.picklist(['now', 'end', 'after-pass']);
export type Feedback = v.InferOutput<typeof FeedbackSchema>;

export const AssessmentPolicySchema = v.object({
  /** Number of items in a sitting. */
  items: CountSchema,
  /** Score that passes, 0 to 1. */
  pass: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  /** Ids of the critical items: always drawn, and to be right in full. */
  mustPass: v.array(IdSchema),
  /** Each line is filled in every sitting; what the lines leave of `items` is spread over the objectives. */
  blueprint: v.exactOptional(v.array(BlueprintLineSchema)),
  /** Sittings allowed; absent for no limit. */
  attempts: v.exactOptional(CountSchema),
  /** Milliseconds from handing in a sitting that was not passed to the start of the next. */
  pause: v.exactOptional(v.number()),
  /** What a sitting asks after one that was not passed: all anew, or only what was missed. Absent: all. */
  retake: v.exactOptional(v.picklist(['all', 'missed'])),
  feedback: FeedbackSchema,
  /** Whether an item can be partly right. Absent: it can. */
  partial: v.exactOptional(v.boolean()),
  /** What a wrong answer takes off. */
  negative: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Certainty-based marking, in place of `partial` and `negative`. */
  certainty: v.exactOptional(v.boolean()),
  /** Whether every item asks how sure the learner is. */
  confidence: v.exactOptional(v.boolean()),
  /** Minutes for a sitting, before the learner's own extension; absent for no limit. */
  minutes: v.exactOptional(CountSchema),
  /** Whether a first sitting before the lessons is offered, which counts for nothing. */
  pretest: v.exactOptional(v.boolean()),
  shuffle: v.boolean(),
});
/** What an assessment draws, what passes, and how often it may be sat. */
export type AssessmentPolicy = v.InferOutput<typeof AssessmentPolicySchema> & {
  /** The course's own pass mark, where `pass` is an LMS's. Of a launch, and never authored. */
  coursePass?: number;
};

/** Whether the assessment asks how sure the learner is of an item. */
export function asksConfidence(policy: AssessmentPolicy, item: { confidence?: boolean }): boolean {
  return policy.certainty === true || policy.confidence === true || item.confidence === true;
}
