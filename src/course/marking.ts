/** What answers are worth in an assessment: marks for items, a score from 0 to 1 for a sitting. */
import type { AssessmentPolicy } from './assessment-policy.js';
import type { Confidence } from './confidence.js';
import type { Outcome } from './outcome.js';

/** An item of a sitting, judged. Without an answer the outcome is 0. */
export interface Judged {
  outcome: Outcome;
  isAnswered: boolean;
  confidence?: Confidence | undefined;
}

/**
 * Certainty-based marking (CBM) after A. R. Gardner-Medwin, University College London: right at level 1, 2, 3 brings 1, 2, 3;
 * wrong takes 0, 2, 6. Whoever is right in less than two of three cases does best with level 1, in more than four of five
 * with level 3.
 */
const certaintyMarks: Readonly<Record<Confidence, { right: number; wrong: number }>> = {
  1: { right: 1, wrong: 0 },
  2: { right: 2, wrong: -2 },
  3: { right: 3, wrong: -6 },
};

/**
 * What one item brings: up to 1, with certainty-based marking up to 3. An answer without a level of certainty is marked at
 * level 1. What was not answered brings 0.
 */
export function markOf(policy: AssessmentPolicy, { outcome, isAnswered, confidence = 1 }: Judged): number {
  if (!isAnswered || outcome.neutral) return 0;
  if (policy.certainty) return certaintyMarks[confidence][outcome.correct ? 'right' : 'wrong'];
  const score = policy.partial === false && !outcome.correct ? 0 : outcome.score;
  return score === 0 ? 0 - (policy.negative ?? 0) : score;
}

/**
 * The score of a sitting, 0 to 1: the mean of the marks. With certainty-based marking it is Gardner-Medwin's "CB accuracy":
 * the share of right answers, and a tenth of what the mean mark is above (or below) the best that the same answers would
 * have brought at one level throughout. So a pass mark means the same as without it, and telling the sure from the unsure
 * gains a little. (A. R. Gardner-Medwin, Optimisation of Certainty-Based Assessment Scores.) What has no key is not counted.
 */
export function scoreOf(policy: AssessmentPolicy, items: readonly Judged[]): number {
  const counted = items.filter(({ outcome }) => !outcome.neutral);
  if (counted.length === 0) return 0;
  const mean = counted.reduce((sum, item) => sum + markOf(policy, item), 0) / counted.length;
  if (!policy.certainty) return within(mean);
  const accuracy = counted.filter(({ outcome }) => outcome.correct).length / counted.length;
  const uniform = Object.values(certaintyMarks).map(({ right, wrong }) => accuracy * right + (1 - accuracy) * wrong);
  return within(accuracy + (mean - Math.max(...uniform)) / 10);
}

function within(score: number): number {
  return Math.min(1, Math.max(0, score));
}
