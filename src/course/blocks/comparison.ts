/** A comparison: a table whose rows can be filtered by the values of some of its columns. */
import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { InlineSchema } from '../prose.js';

export const ComparisonSchema = v.object({
  kind: v.literal('comparison'),
  id: IdSchema,
  caption: v.array(InlineSchema),
  /** The first one holds the rows' names. With a filter, a column's cells hold values with commas between them. */
  columns: v.array(v.object({ title: v.string(), isFilter: v.boolean() })),
  /** As many cells as there are columns. */
  rows: v.array(
    v.array(
      v.object({
        content: v.array(InlineSchema),
        /** What a filter finds the cell by; empty in a column without one. */
        values: v.array(v.string()),
      }),
    ),
  ),
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;
