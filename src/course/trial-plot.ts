/** A plot of trial results: one row a trial, a dot for its estimate and a line for its interval, on one scale. */
import * as v from 'valibot';
import { IdSchema } from './id.js';
import { InlineSchema, ProseSchema } from './prose.js';

/** A number, and how it was reported: "-4.0" says more than 4. */
const ReportedSchema = v.object({ value: v.number(), text: v.string() });
export type Reported = v.InferOutput<typeof ReportedSchema>;

export const TrialPlotSchema = v.object({
  kind: v.literal('trial-plot'),
  id: IdSchema,
  /** What the estimates measure, such as "MADRS difference". */
  measure: v.string(),
  /** Empty for a bare number. */
  unit: v.string(),
  /** The value that means no difference. */
  reference: v.number(),
  /** Which side of the reference favours the treatment. */
  better: v.picklist(['lower', 'higher']),
  /** Names of further columns of the table, in the author's order. */
  columns: v.array(v.string()),
  /** Those among the columns that rows can be chosen by. */
  filters: v.array(v.string()),
  rows: v.array(
    v.object({
      trial: v.array(InlineSchema),
      estimate: ReportedSchema,
      /** Absent where the source gives no interval. */
      interval: v.exactOptional(v.object({ low: ReportedSchema, high: ReportedSchema })),
      /** Number of people. */
      n: v.exactOptional(v.number()),
      /** One for each further column. */
      cells: v.array(v.array(InlineSchema)),
    }),
  ),
  caption: v.array(ProseSchema),
});
export type TrialPlot = v.InferOutput<typeof TrialPlotSchema>;
