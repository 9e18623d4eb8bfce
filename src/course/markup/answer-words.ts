import { withUnit } from './with-unit.js';

interface Answer {
  answer: number;
  unit: string;
  tolerance: number;
}

/** "The answer is 41 mg; 40.5 to 41.5 is accepted." */
export function answerWords({ answer, unit, tolerance }: Answer): string {
  // Twelve digits are enough for any dose and hide binary fractions.
  const edge = (value: number) => Number(value.toPrecision(12));
  const range = tolerance > 0 ? `; ${edge(answer - tolerance)} to ${edge(answer + tolerance)} is accepted` : '';
  return `The answer is ${withUnit(answer, unit)}${range}.`;
}
