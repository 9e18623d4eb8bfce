/** Kinds that are answered with a number: numeric, slider. */
import { numberIn, type Numeric, type NumericResponse } from '../../course/blocks/numeric.js';
import type { Slider, SliderResponse } from '../../course/blocks/slider.js';
import { decimalOf } from './decimal.js';
import type { Answer } from './interaction.js';
import type { ItemInteraction } from './item-interaction.js';

export const numericInteraction: ItemInteraction<Numeric, NumericResponse> = {
  shapeOf: () => ({ type: 'numeric' }),
  answerOf: ({ unit }, { text }) => numberAnswer(text, unit),
  responseOf: (_, answer) => (answer.says === 'number' ? { kind: 'numeric', text: wordsOf(answer) } : undefined),
  patternsOf: ({ answer, tolerance }) => [
    { says: 'range', min: answer - tolerance, max: answer + tolerance, usual: answer },
  ],
  isOlder: () => false,
};

export const sliderInteraction: ItemInteraction<Slider, SliderResponse> = {
  shapeOf: () => ({ type: 'numeric' }),
  answerOf: ({ unit }, { text }) => numberAnswer(text, unit),
  responseOf: (_, answer) => (answer.says === 'number' ? { kind: 'slider', text: wordsOf(answer) } : undefined),
  patternsOf: ({ answer, tolerance, min, max }) => [
    {
      says: 'range',
      min: Math.max(min, answer - tolerance),
      max: Math.min(max, answer + tolerance),
      usual: answer,
    },
  ],
  isOlder: () => false,
};

function numberAnswer(text: string, unit: string): Answer | undefined {
  const number = numberIn(text, unit);
  return number === undefined ? undefined : { says: 'number', number };
}

/** The normal form of a number: a decimal point, and no unit. */
function wordsOf({ number }: { number: number }): string {
  return decimalOf(number) ?? String(number);
}
