/** A dialogue: what was said, turn by turn, with what there is to say about it. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { InlineSchema, ProseSchema } from '../prose.js';

export const DialogueSchema = v.object({
  kind: v.literal('dialogue'),
  id: v.exactOptional(IdSchema),
  title: v.array(InlineSchema),
  /** Whether the reader is given one turn at a time. */
  reveal: v.boolean(),
  turns: v.array(
    v.object({
      speaker: v.string(),
      content: v.array(ProseSchema),
      /** Why it was said so. */
      comment: v.array(ProseSchema),
    }),
  ),
});
export type Dialogue = v.InferOutput<typeof DialogueSchema>;
