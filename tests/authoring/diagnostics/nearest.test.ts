import { expect } from '@open-wc/testing';
import { didYouMean, nearest } from '../../../src/authoring/diagnostics/nearest.js';

describe('nearest', () => {
  it('nearest names what was meant, or nothing', () => {
    expect(nearest('calout', ['callout', 'cards'])).to.equal('callout');
    expect(nearest('berman200', ['feder2014', 'berman2000', 'berman2001'])).to.equal('berman2000');
    expect(nearest('quite-another', ['callout', 'cards'])).to.equal(undefined);
    expect(didYouMean('x', [])).to.equal(undefined);
  });
});
