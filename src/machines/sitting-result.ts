import type { Item } from '../course/item.js';
import { judge } from '../course/judge.js';
import type { AssessmentPolicy } from '../course/module.js';
import { outcomeOf, type Outcome } from '../course/outcome.js';
import type { Sitting } from '../record/record.js';

/**
 * The result of handing in a sitting at `at`: the mean of its items' scores, passed when that reaches the pass mark and
 * every item that must be passed is right in full. What was not answered scores 0. An item that the bank no longer has is
 * not counted.
 */
export function resultOf(
  sitting: Sitting,
  policy: AssessmentPolicy,
  bank: readonly Item[],
  at: number,
): NonNullable<Sitting['result']> {
  const items = bank.filter((item) => sitting.items.includes(item.id));
  const answered = answeredOutcomes(sitting, bank);
  const outcomes = Object.fromEntries(items.map(({ id }) => [id, answered[id] ?? outcomeOf(0)]));
  const total = Object.values(outcomes).reduce((sum, outcome) => sum + outcome.score, 0);
  const score = items.length === 0 ? 0 : Math.min(1, total / items.length);
  const isEachMustRight = Object.entries(outcomes).every(
    ([id, outcome]) => outcome.correct || !policy.mustPass.includes(id),
  );
  return {
    at,
    score,
    // The guard band is for binary fractions: a mean of exactly 0.8 may be summed to a hair less.
    passed: items.length > 0 && score >= policy.pass - 1e-9 && isEachMustRight,
    outcomes,
    hashes: Object.fromEntries(items.map((item) => [item.id, item.hash])),
  };
}

/** The outcomes of the items that were answered, by item id. */
export function answeredOutcomes(sitting: Sitting, bank: readonly Item[]): Record<string, Outcome> {
  return Object.fromEntries(
    bank.flatMap((item) => {
      const entered = sitting.items.includes(item.id) ? sitting.responses[item.id] : undefined;
      return entered ? [[item.id, judge(item, entered.response)]] : [];
    }),
  );
}
