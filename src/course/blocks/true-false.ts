/** True or false: a statement to judge. QTI 3: choiceInteraction with two choices. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const TrueFalseSchema = v.object({
  kind: v.literal('true-false'),
  /** The stem is the statement. */
  ...itemBase,
  answer: v.boolean(),
  /** What to say to either answer. */
  rationale: v.object({ true: v.array(ProseSchema), false: v.array(ProseSchema) }),
});
export type TrueFalse = v.InferOutput<typeof TrueFalseSchema>;

export const TrueFalseResponseSchema = v.object({ kind: v.literal('true-false'), answer: v.boolean() });
export type TrueFalseResponse = v.InferOutput<typeof TrueFalseResponseSchema>;

/** 1 or 0. */
export const trueFalseJudge: ItemJudge<TrueFalse, TrueFalseResponse> = {
  judge: (item, response) => outcomeOf(response.answer === item.answer ? 1 : 0),
  isComplete: () => true,
};
