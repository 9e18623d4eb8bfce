/** A block of a kind that an author wrote, see `src/course/kinds/block-kind.ts`. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { DrawnSchema } from '../kinds/drawn.js';
import { ProseSchema } from '../prose.js';

export const CustomBlockSchema = v.object({
  kind: v.literal('custom-block'),
  id: IdSchema,
  /** What the author calls the kind: the name of its file. */
  name: IdSchema,
  intro: v.array(ProseSchema),
  drawn: v.array(DrawnSchema),
});
export type CustomBlock = v.InferOutput<typeof CustomBlockSchema>;
