import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Order } from '../../src/course/blocks/order.js';
import { presentedOrder } from '../../src/course/presented.js';

const orderOf = (ids: readonly string[]): Order => ({
  kind: 'order',
  id: 'milestones',
  objective: 'o',
  difficulty: 1,
  stem: [],
  hash: 'h',
  entries: ids.map((id) => ({ id, content: [], rationale: [] })),
});

const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 });

describe('presentedOrder', () => {
  it('holds every entry once and is never the right order', () => {
    fc.assert(
      fc.property(ids, fc.integer(), (entries, seed) => {
        const presented = presentedOrder(orderOf(entries), seed);
        expect([...presented].sort()).to.deep.equal([...entries].sort());
        expect(presented).not.to.deep.equal(entries);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same each time, also without a seed', () => {
    const item = orderOf(['a', 'b', 'c', 'd']);
    expect(presentedOrder(item)).to.deep.equal(presentedOrder(item));
    expect(presentedOrder(item, 7)).to.deep.equal(presentedOrder(item, 7));
  });

  it('leaves a single entry where it is', () => {
    expect(presentedOrder(orderOf(['a']))).to.deep.equal(['a']);
  });
});
