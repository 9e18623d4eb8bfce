import type { Categorise } from './blocks/categorise.js';
import type { Gap } from './blocks/cloze.js';
import type { Order } from './blocks/order.js';
import { seedOf, shuffle } from './shuffle.js';

/**
 * The order in which the entries of an order item are first shown: entry ids, shuffled by the seed, and never already in
 * the right order (of two entries or more).
 */
export function presentedOrder(item: Order, seed: number = seedOf(item.id)): string[] {
  const right = item.entries.map((entry) => entry.id);
  const shuffled = shuffle(right, seed);
  if (shuffled.some((id, index) => id !== right[index])) return shuffled;
  return [...shuffled.slice(1), ...shuffled.slice(0, 1)];
}

/** The entries of a categorise item as they are shown: by category they would be the key. */
export function presentedEntries(item: Categorise, seed: number = seedOf(item.id)): Categorise['entries'] {
  return shuffle(item.entries, seed);
}

/** The options of a gap as they are offered: the first one is the key. Each gap has an order of its own. */
export function presentedOptions(
  { id, options }: Extract<Gap, { type: 'offered' }>,
  seed: number,
): { id: string; text: string }[] {
  return shuffle(options, seedOf(`${seed} ${id}`));
}
