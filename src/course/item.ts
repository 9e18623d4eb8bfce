/** The kinds of item: a line in each list. What a kind is and how it is judged stands in its own file. */
import * as v from 'valibot';
import { ChoiceResponseSchema, ChoiceSchema } from './blocks/choice.js';
import { MatchResponseSchema, MatchSchema } from './blocks/match.js';
import { NumericResponseSchema, NumericSchema } from './blocks/numeric.js';
import { OrderResponseSchema, OrderSchema } from './blocks/order.js';

export const ItemSchema = v.variant('kind', [ChoiceSchema, OrderSchema, MatchSchema, NumericSchema]);
export type Item = v.InferOutput<typeof ItemSchema>;
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

export const ResponseSchema = v.variant('kind', [
  ChoiceResponseSchema,
  OrderResponseSchema,
  MatchResponseSchema,
  NumericResponseSchema,
]);
/** What a learner entered. */
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends ItemKind> = Extract<Response, { kind: K }>;
