/** Matrix: in each row of a table, one or several of its columns. QTI 3: matchInteraction, shown as a table. */
import * as v from 'valibot';
import { InlineSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const MatrixSchema = v.object({
  kind: v.literal('matrix'),
  ...itemBase,
  /** Whether several columns of a row may be chosen. */
  multiple: v.boolean(),
  /** What stands over the rows. */
  heading: v.string(),
  columns: v.array(v.object({ id: v.string(), text: v.string() })),
  rows: v.array(
    v.object({
      id: v.string(),
      content: v.array(InlineSchema),
      /** Ids of the right columns, one at least. */
      right: v.array(v.string()),
      rationale: v.array(InlineSchema),
    }),
  ),
});
export type Matrix = v.InferOutput<typeof MatrixSchema>;

/** `rows` maps row id to ids of columns. */
export const MatrixResponseSchema = v.object({
  kind: v.literal('matrix'),
  rows: v.record(v.string(), v.array(v.string())),
});
export type MatrixResponse = v.InferOutput<typeof MatrixResponseSchema>;

/** Whether a row has all of its right columns and no other. */
export function isRowRight({ id, right }: Matrix['rows'][number], { rows }: MatrixResponse): boolean {
  const chosen = new Set(rows[id]);
  return chosen.size === right.length && right.every((column) => chosen.has(column));
}

/** Rows right ÷ rows. */
export const matrixJudge: ItemJudge<Matrix, MatrixResponse> = {
  judge: (item, response) => outcomeOf(rowsRight(item, response) / item.rows.length),
  isComplete: (item, { rows }) => item.rows.every((row) => item.columns.some(({ id }) => rows[row.id]?.includes(id))),
  tally: (item, response) => ({ right: rowsRight(item, response), of: item.rows.length }),
};

function rowsRight(item: Matrix, response: MatrixResponse): number {
  return item.rows.filter((row) => isRowRight(row, response)).length;
}
