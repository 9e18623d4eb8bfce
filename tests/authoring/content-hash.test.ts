import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { contentHash, idsFromText } from '../../src/authoring/content-hash.js';

describe('contentHash', () => {
  it('does not depend on the order of keys', () => {
    expect(contentHash({ a: 1, b: [2, { c: 3, d: undefined }] })).to.equal(contentHash({ b: [2, { c: 3 }], a: 1 }));
  });

  it('tells contents apart', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [left, right] = [a, b].map((value) => JSON.stringify(sorted(value)));
        return (contentHash(a) === contentHash(b)) === (left === right);
      }),
    );
  });

  it('stays as it is', () => {
    expect(contentHash({ words: 'Ketamine', right: true })).to.equal('0dtey43dcwh');
  });
});

describe('idsFromText', () => {
  it('gives the same words the same id, and tells a second of them apart', () => {
    const [first, second, third] = idsFromText('o', ['NMDA', ' nmda ', 'AMPA']);
    expect(second).to.equal(`${first ?? ''}-2`);
    expect(idsFromText('o', ['AMPA', 'NMDA'])).to.deep.equal([third, first]);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value)
    .map(([key, part]) => [key, sorted(part)])
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return { pairs };
}
