import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import { Seats } from '../../src/course/blueprint.js';
import { draw, type Drawable } from '../../src/machines/draw.js';

const policy = (given: Partial<AssessmentPolicy> = {}): AssessmentPolicy => ({
  items: 4,
  pass: 0.8,
  mustPass: [],
  feedback: 'end',
  shuffle: true,
  ...given,
});
/** `{ a: 2 }` is a bank of a-1 and a-2, which measure a. */
const bankOf = (counts: Readonly<Record<string, number>>): Drawable[] =>
  Object.entries(counts).flatMap(([objective, count]) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${objective}-${index + 1}`,
      objective,
      difficulty: (index % 5) + 1,
    })),
  );
const objectiveOf = (id: string) => id.split('-')[0]!;
const tally = (ids: readonly string[]) =>
  Object.fromEntries(
    [...new Set(ids.map(objectiveOf))].sort().map((o) => [o, ids.filter((id) => objectiveOf(id) === o).length]),
  );

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const banks = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 5 }), {
    minKeys: 1,
    noNullPrototype: true,
  })
  .map(bankOf);
const draws = banks.chain((bank) =>
  fc.record({
    bank: fc.constant(bank),
    policy: fc
      .record({
        items: fc.integer({ min: 1, max: 12 }),
        mustPass: fc.subarray(
          bank.map(({ id }) => id),
          { maxLength: Math.min(3, bank.length) },
        ),
        shuffle: fc.boolean(),
      })
      .map(policy),
    past: fc.array(fc.subarray(bank.map(({ id }) => id)), { maxLength: 3 }),
    weak: fc.subarray(['a', 'b', 'c', 'd']),
    seed: seeds,
  }),
);

describe('draw', () => {
  it('draws as many as asked, each once, and those that must be passed', () => {
    fc.assert(
      fc.property(draws, (from) => {
        const drawn = draw(from);
        const { items, mustPass } = from.policy;
        expect(drawn).to.have.length(Math.max(mustPass.length, Math.min(items, from.bank.length)));
        expect(new Set(drawn).size).to.equal(drawn.length);
        expect(from.bank.map(({ id }) => id)).to.include.members(drawn);
        expect(drawn).to.include.members(mustPass);
      }),
    );
  });

  it('draws the same for the same seed', () => {
    fc.assert(
      fc.property(draws, (from) => {
        expect(draw(from)).to.deep.equal(draw(structuredClone(from)));
      }),
    );
  });

  it('repeats nothing while something new can still fill the sitting', () => {
    fc.assert(
      fc.property(draws, (from) => {
        const drawn = draw(from);
        const timesAsked = (id: string) => from.past.filter((items) => items.includes(id)).length;
        const chosen = drawn.filter((id) => !from.policy.mustPass.includes(id));
        const left = from.bank.map(({ id }) => id).filter((id) => !drawn.includes(id));
        const most = Math.max(0, ...chosen.map(timesAsked));
        for (const id of left) expect(timesAsked(id)).to.be.at.least(most);
      }),
    );
  });

  it('spreads a first sitting over the objectives as evenly as the bank allows', () => {
    fc.assert(
      fc.property(draws, (from) => {
        const drawn = draw({ ...from, past: [], policy: { ...from.policy, mustPass: [] } });
        const counts = tally(drawn);
        const most = Math.max(...Object.values(counts));
        const all = tally(from.bank.map(({ id }) => id));
        for (const [objective, size] of Object.entries(all))
          expect(counts[objective] ?? 0).to.be.at.least(Math.min(size, most - 1));
      }),
    );
  });

  it('gives what is not shown yet the first turn', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const bank = bankOf({ a: 3, b: 3, c: 3, d: 3 });
        const drawn = draw({ policy: policy({ items: 2 }), bank, past: [], weak: ['b', 'd'], seed });
        expect(tally(drawn)).to.deep.equal({ b: 1, d: 1 });
      }),
    );
  });

  it('counts what must be passed towards its objective', () => {
    const bank = bankOf({ a: 3, b: 3 });
    const drawn = draw({ policy: policy({ mustPass: ['a-1', 'a-2'] }), bank, past: [], weak: [], seed: 1 });
    expect(tally(drawn)).to.deep.equal({ a: 2, b: 2 });
  });

  it('leaves the order of the bank where the policy does not shuffle', () => {
    fc.assert(
      fc.property(draws, (from) => {
        const drawn = draw({ ...from, policy: { ...from.policy, shuffle: false } });
        expect(drawn).to.deep.equal(from.bank.map(({ id }) => id).filter((id) => drawn.includes(id)));
      }),
    );
  });

  describe('with a blueprint', () => {
    const lines = fc.array(
      fc.oneof(
        fc.record({ items: fc.integer({ min: 1, max: 2 }), objective: fc.constantFrom('a', 'b', 'c', 'd') }),
        fc.record({
          items: fc.integer({ min: 1, max: 2 }),
          difficulty: fc.constantFrom({ from: 1, to: 2 }, { from: 3, to: 5 }),
        }),
      ),
      { maxLength: 3 },
    );
    const planned = fc.tuple(draws, lines).map(([from, blueprint]) => {
      const named = blueprint.reduce((sum, line) => sum + line.items, 0);
      const rules = policy({ ...from.policy, items: Math.max(named, from.policy.items), mustPass: [], blueprint });
      return { ...from, policy: rules };
    });
    const itemsOf = (from: { bank: readonly Drawable[] }, ids: readonly string[]) =>
      ids.map((id) => from.bank.find((item) => item.id === id)!);
    /** Whether these items fill every seat. */
    const fill = (rules: AssessmentPolicy, items: readonly Drawable[]) => {
      const seats = new Seats(rules.blueprint ?? [], rules.items);
      for (const item of items) seats.seat(item);
      return seats.free === 0;
    };

    it('fills every line where the bank can', () => {
      fc.assert(
        fc.property(planned, (from) => {
          const drawn = itemsOf(from, draw(from));
          expect(drawn).to.have.length(Math.min(from.policy.items, from.bank.length));
          if (fill(from.policy, from.bank)) expect(fill(from.policy, drawn)).to.be.true;
        }),
        { numRuns: 300 },
      );
    });

    it('repeats nothing while something new can take its place', () => {
      fc.assert(
        fc.property(planned, (from) => {
          if (!fill(from.policy, from.bank)) return;
          const drawn = itemsOf(from, draw(from));
          const times = ({ id }: Drawable) => from.past.filter((items) => items.includes(id)).length;
          for (const item of drawn)
            for (const other of from.bank) {
              if (drawn.includes(other) || times(other) >= times(item)) continue;
              expect(fill(from.policy, [...drawn.filter((one) => one !== item), other])).to.be.false;
            }
        }),
        { numRuns: 300 },
      );
    });
  });

  it('asks other items of other learners', () => {
    const bank = bankOf({ a: 10, b: 10 });
    const seen = new Set(
      Array.from({ length: 200 }, (_, seed) => draw({ policy: policy(), bank, past: [], weak: [], seed })).flat(),
    );
    expect(seen.size).to.equal(20);
  });

  it('says no more than it must of an item that must be passed and is not in the bank', () => {
    expect(
      draw({ policy: policy({ mustPass: ['gone'] }), bank: bankOf({ a: 1 }), past: [], weak: [], seed: 1 }),
    ).to.deep.equal(['a-1']);
  });
});
