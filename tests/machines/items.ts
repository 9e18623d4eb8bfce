import type { Item, Response } from '../../src/course/item.js';

/** A numeric item: its answer is 1. */
export function itemOf(id: string, objective = 'o', hash = 'h1'): Item {
  return {
    kind: 'numeric',
    id,
    objective,
    difficulty: 1,
    stem: [],
    hash,
    answer: 1,
    unit: '',
    tolerance: 0,
    rationale: [],
    slips: [],
  };
}

export const right: Response = { kind: 'numeric', text: '1' };
export const wrong: Response = { kind: 'numeric', text: '2' };
export const unreadable: Response = { kind: 'numeric', text: 'one' };
