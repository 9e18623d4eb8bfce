/** Scoring of what is chosen among parts of an item, of which one or several are right. */
import { outcomeOf, type Outcome } from '../outcome.js';
import type { Tally } from './item-judge.js';

interface Part {
  id: string;
  right: boolean;
}

/**
 * (Right ones chosen − wrong ones chosen) ÷ number of right ones, never below 0; with one right part that is 1 or 0. A part
 * that the item no longer has counts as wrong.
 */
export function judgeChosen(parts: readonly Part[], chosen: readonly string[]): Outcome {
  const right = new Set(parts.filter((part) => part.right).map((part) => part.id));
  const distinct = new Set(chosen);
  const hits = [...distinct].filter((id) => right.has(id)).length;
  return outcomeOf((hits - (distinct.size - hits)) / right.size);
}

export function isAnyChosen(parts: readonly Part[], chosen: readonly string[]): boolean {
  return parts.some(({ id }) => chosen.includes(id));
}

export function tallyChosen(parts: readonly Part[], chosen: readonly string[]): Tally {
  const right = parts.filter((part) => part.right);
  return { right: right.filter(({ id }) => chosen.includes(id)).length, of: right.length };
}
