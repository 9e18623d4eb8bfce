import type { AssessmentPolicy } from '../course/assessment-policy.js';
import type { Item } from '../course/item.js';
import { judge } from '../course/judge.js';
import { markOf, scoreOf, type Judged } from '../course/marking.js';
import { outcomeOf, type Outcome } from '../course/outcome.js';
import type { Sitting } from '../record/record.js';
import { isPretest } from '../record/sittings.js';

type Result = NonNullable<Sitting['result']>;

/**
 * The result of handing in a sitting at `at`: scored by the policy, passed when the score reaches the pass mark and every
 * critical item is right in full. What was carried over counts as if it had been asked. What was not answered scores 0. An
 * item that the bank no longer has is not counted. It holds what it was judged by, so that nobody has to ask later.
 */
export function resultOf(sitting: Sitting, policy: AssessmentPolicy, bank: readonly Item[], at: number): Result {
  const items = bank.filter((item) => sitting.items.includes(item.id));
  const answered = answeredOutcomes(sitting, bank);
  const judged = items.map(({ id }): [string, Judged] => [
    id,
    {
      outcome: answered[id] ?? outcomeOf(0),
      isAnswered: answered[id] !== undefined,
      confidence: sitting.responses[id]?.confidence,
    },
  ]);
  const carried = Object.entries(sitting.carried ?? {}).map(([id, given]): [string, Judged] => [
    id,
    { ...given, isAnswered: true },
  ]);
  const all = [...carried, ...judged];
  const score = scoreOf(
    policy,
    all.map(([, item]) => item),
  );
  const critical = all.flatMap(([id]) => (policy.mustPass.includes(id) ? id : []));
  const isEachCriticalRight = all.every(([id, { outcome }]) => outcome.correct || !critical.includes(id));
  const { certainty, partial, negative, pass, coursePass, feedback } = policy;
  return {
    at,
    score,
    // The guard band is for binary fractions: a mean of exactly 0.8 may be summed to a hair less.
    passed: !isPretest(sitting) && items.length > 0 && score >= pass - 1e-9 && isEachCriticalRight,
    outcomes: Object.fromEntries(judged.map(([id, { outcome }]) => [id, outcome])),
    hashes: Object.fromEntries(items.map((item) => [item.id, item.hash])),
    objectives: Object.fromEntries(
      bank.flatMap(({ id, objective }) => (all.some(([counted]) => counted === id) ? [[id, objective]] : [])),
    ),
    ...(judged.some(([, item]) => markOf(policy, item) !== item.outcome.score) && {
      marks: Object.fromEntries(judged.map(([id, item]) => [id, markOf(policy, item)])),
    }),
    rules: {
      pass,
      ...(coursePass !== undefined && { coursePass }),
      critical,
      feedback,
      ...(certainty && { certainty }),
      ...(partial === false && { partial }),
      ...(negative !== undefined && { negative }),
    },
  };
}

/** The outcomes of the items that were answered in time, by item id. */
export function answeredOutcomes(sitting: Sitting, bank: readonly Item[]): Record<string, Outcome> {
  return Object.fromEntries(
    bank.flatMap((item) => {
      const entered = sitting.items.includes(item.id) ? sitting.responses[item.id] : undefined;
      return entered && entered.at <= (sitting.due ?? Infinity) ? [[item.id, judge(item, entered.response)]] : [];
    }),
  );
}
