/** The judged result of an attempt. */
export interface Outcome {
  /** 0 to 1. */
  score: number;
  /** Whether the response is right in full. */
  correct: boolean;
}

/** An outcome from a score; 1 is correct. */
export function outcomeOf(score: number): Outcome {
  const kept = Math.min(1, Math.max(0, score));
  return { score: kept, correct: kept === 1 };
}
