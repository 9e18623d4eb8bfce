import type { Outcome } from '../../course/outcome.js';

/**
 * The number that both SCORMs take as a result (1.2 RTE 3.4.4, CMIResult; 2004 4th Ed. RTE 4.2.9, real(10,7)), for what is
 * partly right: two decimals, neither 0 nor 1. Undefined where a word says it.
 */
export function resultNumber({ score, correct, neutral }: Outcome): string | undefined {
  if (neutral || correct || score <= 0) return undefined;
  return String(Math.min(0.99, Math.max(0.01, Math.round(score * 100) / 100)));
}
