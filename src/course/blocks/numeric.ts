/** Numeric: a number with a unit. QTI 3: textEntryInteraction with a numeric response. */
import * as v from 'valibot';
import { ProseSchema } from '../prose.js';
import { outcomeOf } from '../outcome.js';
import { itemBase } from './item-base.js';
import type { ItemJudge } from './item-judge.js';

export const NumericSchema = v.object({
  kind: v.literal('numeric'),
  ...itemBase,
  answer: v.number(),
  /** Shown behind the field; empty for a bare number. */
  unit: v.string(),
  /** Largest accepted distance from the answer, in the same unit. */
  tolerance: v.number(),
  /** Shown to everyone after the answer. */
  rationale: v.array(ProseSchema),
  /** Common slips, each with what to say to it. */
  slips: v.array(v.object({ value: v.number(), rationale: v.array(ProseSchema) })),
});
export type Numeric = v.InferOutput<typeof NumericSchema>;

/** `text` is what was typed, as it was typed. */
export const NumericResponseSchema = v.object({ kind: v.literal('numeric'), text: v.string() });
export type NumericResponse = v.InferOutput<typeof NumericResponseSchema>;

/**
 * The number in what was typed, or undefined. A comma or a point is the decimal sign; spaces and the unit itself may
 * stand around it. "1,000" is refused rather than guessed: it is one or a thousand, depending on where one was taught.
 */
export function numberIn(text: string, unit: string): number | undefined {
  const bare = text.trim().replace(/\u2212/g, '-');
  const number = unit && bare.toLowerCase().endsWith(unit.toLowerCase()) ? bare.slice(0, -unit.length).trim() : bare;
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(number) || /^[+-]?[1-9]\d{0,2},\d{3}$/.test(number)) return undefined;
  return Number(number.replace(',', '.'));
}

/** Whether a number is near enough to the answer. The guard band is for binary fractions: 0.3 is within 0.1 of 0.2. */
export function isWithin({ answer, tolerance }: Pick<Numeric, 'answer' | 'tolerance'>, given?: number): boolean {
  return given !== undefined && Math.abs(given - answer) <= tolerance + 1e-9;
}

/** 1 within the tolerance, else 0. */
export const numericJudge: ItemJudge<Numeric, NumericResponse> = {
  judge: (item, response) => outcomeOf(isWithin(item, numberIn(response.text, item.unit)) ? 1 : 0),
  isComplete: ({ unit }, { text }) => numberIn(text, unit) !== undefined,
};

/** The slip that was made, if it is one that the author foresaw. */
export function slipOf(item: Numeric, response: NumericResponse): Numeric['slips'][number] | undefined {
  const given = numberIn(response.text, item.unit);
  return item.slips.find((slip) => slip.value === given);
}
