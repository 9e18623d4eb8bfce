import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { comparisons, holds, valuesIn, type Condition } from '../../../src/course/scenario/condition.js';

const compare = (value: string, is: (typeof comparisons)[number], than: number): Condition => ({
  kind: 'compare',
  value,
  is,
  than,
});

describe('holds', () => {
  const cases: [(typeof comparisons)[number], boolean[]][] = [
    ['<', [true, false, false]],
    ['<=', [true, true, false]],
    ['=', [false, true, false]],
    ['!=', [true, false, true]],
    ['>=', [false, true, true]],
    ['>', [false, false, true]],
  ];
  for (const [is, expected] of cases)
    it(`compares by ${is}`, () => {
      expect([1, 2, 3].map((trust) => holds(compare('trust', is, 2), { trust }))).to.deep.equal(expected);
    });

  it('takes a value that is not there as 0', () => {
    expect(holds(compare('hope', '=', 0), {})).to.be.true;
    expect(holds(compare('toString', '=', 0), Object.create(null) as Record<string, number>)).to.be.true;
  });

  const values = fc.record({ a: fc.integer({ min: 0, max: 3 }), b: fc.integer({ min: 0, max: 3 }) });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc
        .tuple(fc.constantFrom('a', 'b'), fc.constantFrom(...comparisons), fc.integer({ min: 0, max: 3 }))
        .map(([value, is, than]) => compare(value, is, than)),
      fc.record({
        kind: fc.constantFrom('and', 'or'),
        parts: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not'), part: tie('condition') }),
    ),
  }));

  it('keeps the laws of logic', () => {
    fc.assert(
      fc.property(condition, condition, values, (p, q, at) => {
        const not = (part: Condition): Condition => ({ kind: 'not', part });
        expect(holds(not(p), at)).to.equal(!holds(p, at));
        expect(holds({ kind: 'and', parts: [p, q] }, at)).to.equal(holds(p, at) && holds(q, at));
        expect(holds(not({ kind: 'or', parts: [p, q] }), at)).to.equal(
          holds({ kind: 'and', parts: [not(p), not(q)] }, at),
        );
        expect(valuesIn(p)).to.satisfy((names: string[]) => names.every((name) => ['a', 'b'].includes(name)));
      }),
    );
  });
});
