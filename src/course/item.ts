/** The kinds of item: one line each. What a kind is and how it is judged stands in its own file. */
import * as v from 'valibot';
import { ChoiceResponseSchema, ChoiceSchema, judgeChoice } from './blocks/choice.js';
import { MatchResponseSchema, MatchSchema, judgeMatch } from './blocks/match.js';
import { NumericResponseSchema, NumericSchema, judgeNumeric, numberIn } from './blocks/numeric.js';
import { OrderResponseSchema, OrderSchema, judgeOrder } from './blocks/order.js';
import { outcomeOf, type Outcome } from './outcome.js';

export const ItemSchema = v.variant('kind', [ChoiceSchema, OrderSchema, MatchSchema, NumericSchema]);
export type Item = v.InferOutput<typeof ItemSchema>;
export type ItemKind = Item['kind'];
export const itemKinds = ['choice', 'order', 'match', 'numeric'] as const satisfies readonly ItemKind[];

export const ResponseSchema = v.variant('kind', [
  ChoiceResponseSchema,
  OrderResponseSchema,
  MatchResponseSchema,
  NumericResponseSchema,
]);
/** What a learner entered. */
export type Response = v.InferOutput<typeof ResponseSchema>;

/** Judges a response by the item as it is now. A response of another kind scores 0. Deterministic. */
export function judge(item: Item, response: Response): Outcome {
  if (item.kind === 'choice' && response.kind === 'choice') return judgeChoice(item, response);
  if (item.kind === 'order' && response.kind === 'order') return judgeOrder(item, response);
  if (item.kind === 'match' && response.kind === 'match') return judgeMatch(item, response);
  if (item.kind === 'numeric' && response.kind === 'numeric') return judgeNumeric(item, response);
  return outcomeOf(0);
}

/** Whether there is enough to judge: something chosen, every row matched, a number that reads as one. */
export function isComplete(item: Item, response: Response | undefined): boolean {
  if (response?.kind !== item.kind) return false;
  if (response.kind === 'choice') return response.chosen.length > 0;
  if (response.kind === 'match') return item.kind === 'match' && item.rows.every((row) => row.id in response.pairs);
  if (response.kind === 'numeric') return item.kind === 'numeric' && numberIn(response.text, item.unit) !== undefined;
  return item.kind === 'order' && item.entries.every((entry) => response.sequence.includes(entry.id));
}
