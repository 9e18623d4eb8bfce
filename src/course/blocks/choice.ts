/** Choice: one or several of a list. QTI 3: choiceInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const ChoiceSchema = v.object({
  kind: v.literal('choice'),
  ...itemBase,
  /** Whether several may be chosen. */
  multiple: v.boolean(),
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

/**
 * One answer: 1 or 0. Several: (right ones chosen − wrong ones chosen) ÷ number of right ones, never below 0.
 * An option that the item no longer has counts as wrong.
 */
function judgeChoice(item: Choice, response: ChoiceResponse): Outcome {
  const right = new Set(item.options.filter((option) => option.right).map((option) => option.id));
  const chosen = new Set(response.chosen);
  const hits = [...chosen].filter((id) => right.has(id)).length;
  const misses = chosen.size - hits;
  if (!item.multiple) return outcomeOf(hits === 1 && misses === 0 ? 1 : 0);
  return outcomeOf((hits - misses) / right.size);
}

export const choiceJudge: ItemJudge<Choice, ChoiceResponse> = {
  judge: judgeChoice,
  isComplete: (_, { chosen }) => chosen.length > 0,
  tally: ({ options }, { chosen }) => {
    const right = options.filter((option) => option.right);
    return { right: right.filter(({ id }) => chosen.includes(id)).length, of: right.length };
  },
};
