import type { BlueprintLine } from './assessment-policy.js';

/** What of an item decides which line of a blueprint it can fill. */
export interface Placed {
  objective: string;
  difficulty: number;
}

interface Row {
  isFor(item: Placed): boolean;
  size: number;
  taken: Placed[];
}

/**
 * The seats of one sitting or of several: those of the blueprint's lines, and those for any item. Seating an item may move
 * others, so an item is refused only where no arrangement holds all of them. Seating items in an order of preference
 * therefore gives the best set that fills the seats (they form a transversal matroid).
 */
export class Seats {
  readonly #rows: readonly Row[];

  constructor(blueprint: readonly BlueprintLine[], items: number, sittings = 1) {
    const named = blueprint.reduce((sum, line) => sum + line.items, 0);
    this.#rows = [
      ...blueprint.map((line) => ({
        isFor: (item: Placed) => fits(line, item),
        size: line.items * sittings,
        taken: [],
      })),
      { isFor: () => true, size: Math.max(0, items - named) * sittings, taken: [] },
    ];
  }

  get free(): number {
    return this.#rows.reduce((sum, { size, taken }) => sum + size - taken.length, 0);
  }

  /** Gives the item a seat, where there is one. */
  seat(item: Placed): boolean {
    return this.#place(item, new Set());
  }

  #place(item: Placed, tried: Set<Row>): boolean {
    for (const row of this.#rows) {
      if (tried.has(row) || !row.isFor(item)) continue;
      tried.add(row);
      if (row.taken.length < row.size) {
        row.taken.push(item);
        return true;
      }
      const moved = row.taken.findIndex((other) => this.#place(other, tried));
      if (moved >= 0) {
        row.taken[moved] = item;
        return true;
      }
    }
    return false;
  }
}

export function fits({ objective, difficulty }: BlueprintLine, item: Placed): boolean {
  return (
    (objective === undefined || objective === item.objective) &&
    (difficulty === undefined || (item.difficulty >= difficulty.from && item.difficulty <= difficulty.to))
  );
}
