import type { Item, Response } from '../../src/course/item.js';
import { tally } from '../../src/course/judge.js';
import type { Outcome } from '../../src/course/outcome.js';

/** What an outcome comes to in a few words: "Right.", "Partly right: 2 of 3.", "Not yet." */
export function verdict(item: Item, response: Response, outcome: Outcome): string {
  if (outcome.neutral) return 'Kept.';
  if (outcome.correct) return 'Right.';
  if (outcome.score === 0) return 'Not yet.';
  const count = tally(item, response);
  return count ? `Partly right: ${count.right} of ${count.of}${count.what ? ` ${count.what}` : ''}.` : 'Partly right.';
}
