/** A checklist: something to work by. It is not an item: it is not judged and completes nothing. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { InlineSchema, ProseSchema } from '../prose.js';

export const ChecklistSchema = v.object({
  kind: v.literal('checklist'),
  id: IdSchema,
  title: v.array(InlineSchema),
  intro: v.array(ProseSchema),
  groups: v.array(
    v.object({
      /** Empty where the entries stand under no heading. */
      title: v.array(InlineSchema),
      /** Ids come from the words, and are unique in the checklist. */
      entries: v.array(v.object({ id: v.string(), content: v.array(ProseSchema), note: v.array(ProseSchema) })),
    }),
  ),
});
export type Checklist = v.InferOutput<typeof ChecklistSchema>;
