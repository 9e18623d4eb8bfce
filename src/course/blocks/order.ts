/** Order: a list to be put in order. QTI 3: orderInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf, type Outcome } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const OrderSchema = v.object({
  kind: v.literal('order'),
  ...itemBase,
  /** In the right order. */
  entries: v.array(v.object({ id: v.string(), content: v.array(ProseSchema), rationale: v.array(ProseSchema) })),
});
export type Order = v.InferOutput<typeof OrderSchema>;

/** `sequence` holds all entry ids, first to last. */
export const OrderResponseSchema = v.object({ kind: v.literal('order'), sequence: v.array(v.string()) });
export type OrderResponse = v.InferOutput<typeof OrderResponseSchema>;

/**
 * Kendall's tau, never below 0: of all pairs of entries, those in the right order minus the others, over the number of
 * pairs. A pair with an entry that the response does not hold counts as wrong.
 */
function judgeOrder(item: Order, response: OrderResponse): Outcome {
  const place = new Map(response.sequence.map((id, index) => [id, index]));
  let balance = 0;
  let pairs = 0;
  item.entries.forEach((first, index) => {
    for (const second of item.entries.slice(index + 1)) {
      const a = place.get(first.id);
      const b = place.get(second.id);
      pairs += 1;
      balance += a !== undefined && b !== undefined && a < b ? 1 : -1;
    }
  });
  return outcomeOf(balance / pairs);
}

export const orderJudge: ItemJudge<Order, OrderResponse> = {
  judge: judgeOrder,
  isComplete: ({ entries }, { sequence }) => entries.every(({ id }) => sequence.includes(id)),
  tally: (item, response) => {
    const of = (item.entries.length * (item.entries.length - 1)) / 2;
    // The score of an order is (pairs right − pairs wrong) ÷ pairs.
    return {
      right: Math.round(((judgeOrder(item, response).score + 1) / 2) * of),
      of,
      what: 'pairs in the right order',
    };
  },
};
