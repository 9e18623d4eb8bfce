/** Mark words: words and phrases of a text are marked where something holds for them. QTI 3: hottextInteraction. */
import * as v from 'valibot';
import { InlineSchema, ProseSchema } from '../prose.js';
import { isAnyChosen, judgeChosen, tallyChosen } from './chosen-parts.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const MarkWordsSchema = v.object({
  kind: v.literal('mark-words'),
  ...itemBase,
  /** The text, paragraph by paragraph: running text and, between it, the words that can be marked. */
  passage: v.array(
    v.array(
      v.variant('part', [
        v.object({ part: v.literal('text'), content: v.array(InlineSchema) }),
        /** `id` is that of one of `marks`. */
        v.object({ part: v.literal('mark'), id: v.string() }),
      ]),
    ),
  ),
  /** In the order in which they stand in the text. */
  marks: v.array(v.object({ id: v.string(), text: v.string(), right: v.boolean(), rationale: v.array(ProseSchema) })),
});
export type MarkWords = v.InferOutput<typeof MarkWordsSchema>;

/** `chosen` holds ids of marks; their order has no meaning. */
export const MarkWordsResponseSchema = v.object({ kind: v.literal('mark-words'), chosen: v.array(v.string()) });
export type MarkWordsResponse = v.InferOutput<typeof MarkWordsResponseSchema>;

export const markWordsJudge: ItemJudge<MarkWords, MarkWordsResponse> = {
  judge: ({ marks }, { chosen }) => judgeChosen(marks, chosen),
  isComplete: ({ marks }, { chosen }) => isAnyChosen(marks, chosen),
  tally: ({ marks }, { chosen }) => tallyChosen(marks, chosen),
};
