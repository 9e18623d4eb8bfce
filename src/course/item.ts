/** The kinds of item: a line in each list. What a kind is and how it is judged stands in its own file. */
import * as v from 'valibot';
import { CategoriseResponseSchema, CategoriseSchema } from './blocks/categorise.js';
import { ChoiceResponseSchema, ChoiceSchema } from './blocks/choice.js';
import { ClozeResponseSchema, ClozeSchema } from './blocks/cloze.js';
import { CustomResponseSchema, CustomSchema } from './blocks/custom.js';
import { ExtendedTextResponseSchema, ExtendedTextSchema } from './blocks/extended-text.js';
import { HotspotResponseSchema, HotspotSchema } from './blocks/hotspot.js';
import { LikertResponseSchema, LikertSchema } from './blocks/likert.js';
import { MarkWordsResponseSchema, MarkWordsSchema } from './blocks/mark-words.js';
import { MatchResponseSchema, MatchSchema } from './blocks/match.js';
import { MatrixResponseSchema, MatrixSchema } from './blocks/matrix.js';
import { NumericResponseSchema, NumericSchema } from './blocks/numeric.js';
import { OrderResponseSchema, OrderSchema } from './blocks/order.js';
import { ShortTextResponseSchema, ShortTextSchema } from './blocks/short-text.js';
import { TrueFalseResponseSchema, TrueFalseSchema } from './blocks/true-false.js';
import { SliderResponseSchema, SliderSchema } from './blocks/slider.js';

/** Checks an item of any kind. */
export const ItemSchema = v.variant('kind', [
  ChoiceSchema,
  OrderSchema,
  MatchSchema,
  NumericSchema,
  TrueFalseSchema,
  CategoriseSchema,
  ClozeSchema,
  ShortTextSchema,
  HotspotSchema,
  MarkWordsSchema,
  SliderSchema,
  MatrixSchema,
  LikertSchema,
  ExtendedTextSchema,
  CustomSchema,
]);
/** What takes a response and is judged. `kind` says how it is answered. */
export type Item = v.InferOutput<typeof ItemSchema>;
/** The name of a kind of item; its element is `kap-<kind>`. */
export type ItemKind = Item['kind'];
export type ItemOf<K extends ItemKind> = Extract<Item, { kind: K }>;

/** Checks a response to an item of any kind. */
export const ResponseSchema = v.variant('kind', [
  ChoiceResponseSchema,
  OrderResponseSchema,
  MatchResponseSchema,
  NumericResponseSchema,
  TrueFalseResponseSchema,
  CategoriseResponseSchema,
  ClozeResponseSchema,
  ShortTextResponseSchema,
  HotspotResponseSchema,
  MarkWordsResponseSchema,
  SliderResponseSchema,
  MatrixResponseSchema,
  LikertResponseSchema,
  ExtendedTextResponseSchema,
  CustomResponseSchema,
]);
/** What a learner entered. */
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends ItemKind> = Extract<Response, { kind: K }>;
