import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { alignRun } from '../../../src/authoring/markdown/text-run.js';

describe('alignRun', () => {
  it('finds each character behind escapes, references and the marks of a quote', () => {
    const raw = 'a \\* &amp; é\n> b &#128512;c';
    const value = 'a * & é\nb 😀c';
    const { offsets, escaped } = alignRun(value, raw, 100);
    const at = (sign: string) => (offsets[value.indexOf(sign)] ?? 0) - 100;
    expect(['a', 'é', 'b', 'c'].map(at)).to.deep.equal(
      ['a', 'é', 'b', 'c'].map((sign) => raw.lastIndexOf(sign)).with(0, 0),
    );
    expect([...escaped]).to.deep.equal([2, 4, 10, 11]);
  });

  it('has an offset for every unit, whatever the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, raw) => {
        const { offsets } = alignRun(value, raw, 0);
        return offsets.length === value.length && offsets.every((offset) => offset >= 0 && offset <= raw.length);
      }),
    );
  });
});
