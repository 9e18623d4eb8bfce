/** Hotspot: one or several regions of a picture, each also an entry of a list. QTI 3: hotspotInteraction. */
import * as v from 'valibot';
import { PictureSchema } from '../picture.js';
import { ProseSchema } from '../prose.js';
import { isAnyChosen, judgeChosen, tallyChosen } from './chosen-parts.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

/** In percent of the picture, from its upper left corner. */
export const PlaceSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() });
export type Place = v.InferOutput<typeof PlaceSchema>;

export const HotspotSchema = v.object({
  kind: v.literal('hotspot'),
  ...itemBase,
  /** Whether several may be chosen. */
  multiple: v.boolean(),
  image: PictureSchema,
  regions: v.array(
    v.object({
      id: v.string(),
      content: v.array(ProseSchema),
      place: PlaceSchema,
      right: v.boolean(),
      rationale: v.array(ProseSchema),
    }),
  ),
});
export type Hotspot = v.InferOutput<typeof HotspotSchema>;

/** `chosen` holds region ids; their order has no meaning. */
export const HotspotResponseSchema = v.object({ kind: v.literal('hotspot'), chosen: v.array(v.string()) });
export type HotspotResponse = v.InferOutput<typeof HotspotResponseSchema>;

export const hotspotJudge: ItemJudge<Hotspot, HotspotResponse> = {
  judge: ({ regions }, { chosen }) => judgeChosen(regions, chosen),
  isComplete: ({ regions }, { chosen }) => isAnyChosen(regions, chosen),
  tally: ({ regions }, { chosen }) => tallyChosen(regions, chosen),
};
