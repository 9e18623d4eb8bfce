/** A reflection: something to write about for oneself. What is written goes into the journal, never into the record. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { ProseSchema } from '../prose.js';

export const ReflectionSchema = v.object({
  kind: v.literal('reflection'),
  id: IdSchema,
  prompt: v.array(ProseSchema),
});
export type Reflection = v.InferOutput<typeof ReflectionSchema>;
