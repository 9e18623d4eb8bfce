import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { BlueprintLine } from '../../src/course/assessment-policy.js';
import { fits, Seats, type Placed } from '../../src/course/blueprint.js';

const items: fc.Arbitrary<Placed> = fc.record({
  objective: fc.constantFrom('a', 'b'),
  difficulty: fc.integer({ min: 1, max: 3 }),
});
const lines: fc.Arbitrary<BlueprintLine> = fc.record(
  {
    items: fc.integer({ min: 1, max: 2 }),
    objective: fc.constantFrom('a', 'b'),
    difficulty: fc.constantFrom({ from: 1, to: 2 }, { from: 2, to: 3 }, { from: 3, to: 3 }),
  },
  { requiredKeys: ['items'] },
);

/** The most items that any arrangement seats, by trying all of them. */
function mostSeated(seats: readonly ((item: Placed) => boolean)[], all: readonly Placed[]): number {
  const [item, ...rest] = all;
  if (!item) return 0;
  const here = seats.map((isFor, index) =>
    isFor(item) ? 1 + mostSeated([...seats.slice(0, index), ...seats.slice(index + 1)], rest) : 0,
  );
  return Math.max(mostSeated(seats, rest), ...here);
}

describe('Seats', () => {
  it('seats as many as any arrangement can', () => {
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 2 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(items, { maxLength: 5 }),
        (blueprint, size, all) => {
          const named = blueprint.flatMap((line) =>
            Array.from({ length: line.items }, () => (item: Placed) => fits(line, item)),
          );
          const others = Array.from({ length: Math.max(0, size - named.length) }, () => () => true);
          const seats = new Seats(blueprint, size);
          const seated = all.filter((item) => seats.seat(item)).length;
          expect(seated).to.equal(mostSeated([...named, ...others], all));
          expect(seats.free).to.equal(named.length + others.length - seated);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('moves an item to make room for another', () => {
    const seats = new Seats([{ items: 1, objective: 'a' }, { items: 1 }], 2);
    expect(seats.seat({ objective: 'a', difficulty: 1 })).to.be.true;
    expect(seats.seat({ objective: 'b', difficulty: 1 })).to.be.true;
    expect(seats.free).to.equal(0);
    const other = new Seats([{ items: 1 }, { items: 1, objective: 'a' }], 2);
    expect(other.seat({ objective: 'a', difficulty: 1 })).to.be.true;
    expect(other.seat({ objective: 'b', difficulty: 1 })).to.be.true;
  });
});
