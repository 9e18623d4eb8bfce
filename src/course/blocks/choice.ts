/** Choice: one or several of a list. QTI 3: choiceInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { isAnyChosen, judgeChosen, tallyChosen } from './chosen-parts.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const ChoiceSchema = v.object({
  kind: v.literal('choice'),
  ...itemBase,
  /** Whether several may be chosen. */
  multiple: v.boolean(),
  /** Whether the learner is told how many are right. */
  saysCount: v.optional(v.boolean()),
  options: v.array(
    v.object({
      id: v.string(),
      content: v.array(ProseSchema),
      right: v.boolean(),
      rationale: v.array(ProseSchema),
    }),
  ),
});
export type Choice = v.InferOutput<typeof ChoiceSchema>;

/** `chosen` holds option ids; their order has no meaning. */
export const ChoiceResponseSchema = v.object({ kind: v.literal('choice'), chosen: v.array(v.string()) });
export type ChoiceResponse = v.InferOutput<typeof ChoiceResponseSchema>;

/** One answer: 1 or 0. Several: see `judgeChosen`. */
export const choiceJudge: ItemJudge<Choice, ChoiceResponse> = {
  judge: ({ options }, { chosen }) => judgeChosen(options, chosen),
  isComplete: ({ options }, { chosen }) => isAnyChosen(options, chosen),
  tally: ({ options }, { chosen }) => tallyChosen(options, chosen),
};
