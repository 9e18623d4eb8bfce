/** Match: give each row its answer; an answer may serve several rows. QTI 3: matchInteraction. */
import * as v from 'valibot';
import { InlineSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const MatchSchema = v.object({
  kind: v.literal('match'),
  ...itemBase,
  /** The table's own column headings. */
  headings: v.object({ row: v.string(), answer: v.string() }),
  rows: v.array(
    v.object({
      id: v.string(),
      content: v.array(InlineSchema),
      /** Id of the right answer. */
      answer: v.string(),
      rationale: v.array(InlineSchema),
    }),
  ),
  /** Each answer once, in the order of first appearance; plain text, since it stands in a native select. */
  answers: v.array(v.object({ id: v.string(), text: v.string() })),
});
export type Match = v.InferOutput<typeof MatchSchema>;

/** `pairs` maps row id to answer id. */
export const MatchResponseSchema = v.object({ kind: v.literal('match'), pairs: v.record(v.string(), v.string()) });
export type MatchResponse = v.InferOutput<typeof MatchResponseSchema>;

/** Rows right ÷ rows. */
export const matchJudge: ItemJudge<Match, MatchResponse> = {
  judge: (item, response) => outcomeOf(rowsRight(item, response) / item.rows.length),
  isComplete: ({ rows, answers }, { pairs }) => rows.every((row) => answers.some(({ id }) => id === pairs[row.id])),
  tally: (item, response) => ({ right: rowsRight(item, response), of: item.rows.length }),
};

function rowsRight({ rows }: Match, { pairs }: MatchResponse): number {
  return rows.filter(({ id, answer }) => pairs[id] === answer).length;
}
