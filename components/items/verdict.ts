import type { Item, Response } from '../../src/course/item.js';
import { tally } from '../../src/course/judge.js';
import type { Outcome } from '../../src/course/outcome.js';

/** How an outcome is told apart at a glance. `kept`: nothing was judged. */
export type VerdictKind = 'right' | 'partly' | 'not-yet' | 'kept';

export function verdictKind({ score, correct, neutral }: Outcome): VerdictKind {
  if (neutral) return 'kept';
  return correct ? 'right' : score > 0 ? 'partly' : 'not-yet';
}

const words: Record<VerdictKind, string> = {
  right: 'Right.',
  partly: 'Partly right.',
  'not-yet': 'Not yet.',
  kept: 'Kept.',
};

/** The same in words, for an item that has changed since: what is counted in it now says nothing about the attempt. */
export function plainVerdict(outcome: Outcome): string {
  return words[verdictKind(outcome)];
}

/** What an outcome comes to in a few words: "Right.", "Partly right: 2 of 3.", "Not yet.", "Kept." */
export function verdict(item: Item, response: Response, outcome: Outcome): string {
  const count = verdictKind(outcome) === 'partly' ? tally(item, response) : undefined;
  return count
    ? `Partly right: ${count.right} of ${count.of}${count.what ? ` ${count.what}` : ''}.`
    : plainVerdict(outcome);
}
