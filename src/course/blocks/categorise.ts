/** Categorise: place each entry in its category. QTI 3: matchInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const CategoriseSchema = v.object({
  kind: v.literal('categorise'),
  ...itemBase,
  /** In the author's order, which is the order on the screen. */
  categories: v.array(v.object({ id: v.string(), text: v.string() })),
  /** In the author's order, category by category; shown shuffled. */
  entries: v.array(
    v.object({
      id: v.string(),
      content: v.array(ProseSchema),
      /** Id of its category. */
      category: v.string(),
      rationale: v.array(ProseSchema),
    }),
  ),
});
export type Categorise = v.InferOutput<typeof CategoriseSchema>;

/** `places` maps entry id to category id. */
export const CategoriseResponseSchema = v.object({
  kind: v.literal('categorise'),
  places: v.record(v.string(), v.string()),
});
export type CategoriseResponse = v.InferOutput<typeof CategoriseResponseSchema>;

/** Entries right ÷ entries. */
export const categoriseJudge: ItemJudge<Categorise, CategoriseResponse> = {
  judge: (item, response) => outcomeOf(entriesRight(item, response) / item.entries.length),
  isComplete: ({ entries, categories }, { places }) =>
    entries.every((entry) => categories.some(({ id }) => id === places[entry.id])),
  tally: (item, response) => ({ right: entriesRight(item, response), of: item.entries.length }),
};

function entriesRight({ entries }: Categorise, { places }: CategoriseResponse): number {
  return entries.filter(({ id, category }) => places[id] === category).length;
}
