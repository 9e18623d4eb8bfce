/** The judged result of an attempt. */
export interface Outcome {
  /** 0 to 1. */
  score: number;
  /** Whether the response is right in full. */
  correct: boolean;
  /** Nothing was judged: the item asks for an opinion or for words of one's own. It counts as answered and nothing else. */
  neutral?: true;
}

/** An outcome from a score; 1 is correct. */
export function outcomeOf(score: number): Outcome {
  const kept = Math.min(1, Math.max(0, score));
  return { score: kept, correct: kept === 1 };
}

/** The outcome of an item that has no key. */
export const neutralOutcome: Outcome = { score: 0, correct: false, neutral: true };
