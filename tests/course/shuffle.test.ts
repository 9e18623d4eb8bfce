import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { seedOf, shuffle } from '../../src/course/shuffle.js';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('shuffle', () => {
  it('keeps what it was given, and leaves the list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (list, seed) => {
        const before = [...list];
        const shuffled = shuffle(list, seed);
        expect([...shuffled].sort()).to.deep.equal([...list].sort());
        expect(list).to.deep.equal(before);
      }),
    );
  });

  it('gives the same order for the same seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seeds, (list, seed) => {
        expect(shuffle(list, seed)).to.deep.equal(shuffle(list, seed));
      }),
    );
  });

  it('keeps this very order for ever: learners come back to it', () => {
    expect(shuffle(['a', 'b', 'c', 'd', 'e', 'f'], 42)).to.deep.equal(['d', 'c', 'f', 'e', 'a', 'b']);
  });

  it('puts each value at each place about as often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed += 1)
      shuffle(['a', 'b', 'c'], seed).forEach((value, place) => {
        counts.set(`${value}${place}`, (counts.get(`${value}${place}`) ?? 0) + 1);
      });
    for (const count of counts.values()) expect(count).to.be.within(1850, 2150);
    expect(counts.size).to.equal(9);
  });
});

describe('seedOf', () => {
  it('is a 32-bit number, and the same for the same text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seed = seedOf(text);
        expect(seed).to.equal(seedOf(text));
        expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).to.be.true;
      }),
    );
  });

  it('tells neighbouring texts apart', () => {
    expect(new Set(['item-1', 'item-2', '1-item', ''].map(seedOf)).size).to.equal(4);
  });
});
