import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderJudge, type Order } from '../../../src/course/blocks/order.js';

const orderOf = (ids: readonly string[]): Order => ({
  kind: 'order',
  id: 'o',
  objective: 'o',
  difficulty: 1,
  stem: [],
  hash: 'h',
  entries: ids.map((id) => ({ id, content: [], rationale: [] })),
});
const scoreOf = (sequence: string[]) => orderJudge.judge(orderOf(['a', 'b', 'c']), { kind: 'order', sequence }).score;

describe('orderJudge', () => {
  const cases: [string, string[], number][] = [
    ['the right order', ['a', 'b', 'c'], 1],
    ['one neighbouring pair swapped', ['b', 'a', 'c'], 1 / 3],
    ['two pairs of three wrong', ['b', 'c', 'a'], 0],
    ['the reverse', ['c', 'b', 'a'], 0],
    ['an entry missing', ['a', 'b'], 0],
    ['nothing', [], 0],
    ['an entry of an older edition among them', ['gone', 'a', 'b', 'c'], 1],
  ];
  for (const [name, sequence, score] of cases)
    it(`scores ${name} ${score}`, () => {
      expect(scoreOf(sequence)).to.be.closeTo(score, 1e-12);
    });

  it('is 1 for the right order only, and never outside 0 to 1', () => {
    const lists = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 7 });
    const both = lists.chain((ids) =>
      fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length })),
    );
    fc.assert(
      fc.property(both, ([ids, sequence]) => {
        const { score, correct } = orderJudge.judge(orderOf(ids), { kind: 'order', sequence });
        expect(score).to.be.within(0, 1);
        expect(correct).to.equal(ids.every((id, index) => id === sequence[index]));
        expect(correct).to.equal(score === 1);
      }),
    );
  });
});
