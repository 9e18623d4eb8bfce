import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { decodeUtf8 } from '../../../src/authoring/sources/decode-utf8.js';

describe('decodeUtf8', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const platform = (bytes: Uint8Array) => {
    try {
      return strict.decode(bytes);
    } catch {
      return undefined;
    }
  };
  const agrees = (bytes: Uint8Array) => {
    const decoded = decodeUtf8(bytes);
    expect(decoded.isValid ? decoded.text : undefined).to.equal(platform(bytes));
  };

  it('reads any text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        agrees(new TextEncoder().encode(text));
      }),
    );
    agrees(new TextEncoder().encode(`\uFEFF${'é😀'.repeat(5000)}`));
  });

  it('refuses what the platform refuses', () => {
    const lead = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc0,
      0xc2,
      0xdf,
      0xe0,
      0xed,
      0xef,
      0xf0,
      0xf4,
      0xf5,
      0x9f,
      0xa0,
      0x8f,
      0x90,
    );
    fc.assert(
      fc.property(fc.array(lead, { maxLength: 8 }), (bytes) => {
        agrees(new Uint8Array(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the text before the first bad byte', () => {
    expect(decodeUtf8(new Uint8Array([0x61, 0xc3, 0xa9, 0xff, 0x62]))).to.deep.equal({ isValid: false, before: 'aé' });
  });
});
