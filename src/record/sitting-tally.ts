import type { ItemOutline } from '../course/module.js';
import type { Outcome } from '../course/outcome.js';
import type { FinishedSitting } from './sittings.js';

export interface SittingTally {
  right: number;
  asked: number;
}

/**
 * What a sitting says of an objective, with what it carried over. What an item measured when it was judged counts; the bank
 * says so only for sittings that did not keep it.
 */
export function tallyOf(objective: string, sitting: FinishedSitting, bank: readonly ItemOutline[]): SittingTally {
  const { objectives } = sitting.result;
  const measures = (id: string) => objectives?.[id] ?? bank.find((item) => item.id === id)?.objective;
  const outcomes = Object.entries(allOutcomes(sitting)).flatMap(([id, outcome]) =>
    measures(id) === objective && !outcome.neutral ? outcome : [],
  );
  return { right: outcomes.filter(({ correct }) => correct).length, asked: outcomes.length };
}

/** The outcomes of a sitting and those that it carried over, by item id. */
export function allOutcomes({ carried = {}, result }: FinishedSitting): Record<string, Outcome> {
  const earlier = Object.entries(carried).map(([id, { outcome }]): [string, Outcome] => [id, outcome]);
  return { ...Object.fromEntries(earlier), ...result.outcomes };
}
