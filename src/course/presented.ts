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
