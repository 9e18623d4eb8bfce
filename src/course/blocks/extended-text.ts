/**
 * Extended text: words of one's own. Nobody judges them; a text to compare with comes after, and a rubric for rating
 * oneself by. QTI 3: extendedTextInteraction, scored by hand.
 */
import * as v from 'valibot';
import { InlineSchema, ProseSchema } from '../prose.js';
import { neutralOutcome } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const ExtendedTextSchema = v.object({
  kind: v.literal('extended-text'),
  ...itemBase,
  /** Least number of words. */
  words: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** A text to compare with. */
  exemplar: v.array(ProseSchema),
  /** From the lowest to the highest; empty where there is no rubric. */
  levels: v.array(v.object({ id: v.string(), text: v.string() })),
  criteria: v.array(
    v.object({
      id: v.string(),
      content: v.array(InlineSchema),
      /** What each level means here, in the order of `levels`. */
      descriptions: v.array(v.array(InlineSchema)),
    }),
  ),
});
export type ExtendedText = v.InferOutput<typeof ExtendedTextSchema>;

/** `ratings` maps criterion id to level id: the learner's own, of this text. */
export const ExtendedTextResponseSchema = v.object({
  kind: v.literal('extended-text'),
  text: v.string(),
  ratings: v.record(v.string(), v.string()),
});
export type ExtendedTextResponse = v.InferOutput<typeof ExtendedTextResponseSchema>;

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

export const extendedTextJudge: ItemJudge<ExtendedText, ExtendedTextResponse> = {
  isUngraded: true,
  judge: () => neutralOutcome,
  isComplete: ({ words }, { text }) => wordsIn(text) >= words,
};
