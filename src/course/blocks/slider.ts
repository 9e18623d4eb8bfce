/** Slider: a number on a range. QTI 3: sliderInteraction. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';
import { isWithin, numberIn } from './numeric.js';

export const SliderSchema = v.object({
  kind: v.literal('slider'),
  ...itemBase,
  min: v.number(),
  max: v.number(),
  /** Distance between two places of the slider. What is typed may lie between them. */
  step: v.number(),
  answer: v.number(),
  /** Empty for a bare number. */
  unit: v.string(),
  /** Largest accepted distance from the answer, in the same unit. */
  tolerance: v.number(),
  /** Shown to everyone after the answer. */
  rationale: v.array(ProseSchema),
});
export type Slider = v.InferOutput<typeof SliderSchema>;

/** `text` is the number as it was typed, or as the slider gave it. */
export const SliderResponseSchema = v.object({ kind: v.literal('slider'), text: v.string() });
export type SliderResponse = v.InferOutput<typeof SliderResponseSchema>;

/** The number that a response holds; undefined where there is none on the range. */
export function valueOn({ min, max, unit }: Slider, { text }: SliderResponse): number | undefined {
  const value = numberIn(text, unit);
  return value !== undefined && value >= min && value <= max ? value : undefined;
}

/** 1 within the tolerance, else 0. */
export const sliderJudge: ItemJudge<Slider, SliderResponse> = {
  judge: (item, response) => outcomeOf(isWithin(item, valueOn(item, response)) ? 1 : 0),
  isComplete: (item, response) => valueOn(item, response) !== undefined,
};
