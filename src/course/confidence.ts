/** How sure a learner is of a response, before it is judged. */
import * as v from 'valibot';

/** 1 a guess, 2 fairly sure, 3 sure. What a level is called stands in `confidenceWords`. */
export const ConfidenceSchema = v.picklist([1, 2, 3]);
export type Confidence = v.InferOutput<typeof ConfidenceSchema>;

export const confidences: readonly Confidence[] = ConfidenceSchema.options;

/** In plain words; level 1 first. */
export const confidenceWords: Readonly<Record<Confidence, string>> = { 1: 'Guess', 2: 'Fairly sure', 3: 'Sure' };

/** Sure, and not right: what is looked at first. */
export function isSureButWrong(confidence: Confidence | undefined, outcome: { correct: boolean; neutral?: true }) {
  return confidence === 3 && !outcome.correct && !outcome.neutral;
}
