import type { Part } from './interaction.js';

/** Each id once: those of the parts in the author's order, then those that no part has any more, as they came. */
export function inAuthoredOrder(parts: readonly Pick<Part, 'id'>[], ids: readonly string[]): string[] {
  const left = new Set(ids);
  const known = parts.flatMap(({ id }) => (left.delete(id) ? id : []));
  return [...known, ...left];
}

/** Whether an id is that of no part. */
export function isGone(parts: readonly Pick<Part, 'id'>[], id: string): boolean {
  return !parts.some((part) => part.id === id);
}
