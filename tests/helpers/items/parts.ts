import type { Inline, Prose } from '../../../src/course/prose.js';

/** A paragraph. */
export const p = (value: string): Prose[] => [{ type: 'paragraph', children: text(value) }];

export const text = (value: string): Inline[] => [{ type: 'text', value }];

/** What every item has. */
export const base = (id: string) => ({ id, objective: 'classes', difficulty: 2, hash: `hash-of-${id}` });
