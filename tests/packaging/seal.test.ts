import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { seal } from '../../src/packaging/seal.js';

describe('seal', () => {
  it('writes what atob and JSON.parse open again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(atob(seal({ text })))).to.deep.equal({ text });
      }),
    );
  });

  it('leaves no word legible', () => {
    expect(seal([{ right: true }])).not.to.contain('right');
  });
});
