import * as v from 'valibot';
import { IdSchema } from '../id.js';
import { ProseSchema } from '../prose.js';

/** What every kind of item has. */
export const itemBase = {
  id: IdSchema,
  /** Id of the objective that the item measures. */
  objective: IdSchema,
  /** 1 (easy) to 5 (very hard), the author's estimate. */
  difficulty: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5)),
  stem: v.array(ProseSchema),
  /** Part of a set's summary that the item counts for. */
  group: v.exactOptional(v.string()),
  /** Whether the learner is asked how sure they are. */
  confidence: v.exactOptional(v.boolean()),
  /** Changes when the author changes anything that the learner sees or that is judged. */
  hash: v.string(),
};
