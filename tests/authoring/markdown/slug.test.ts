import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { slugOf } from '../../../src/authoring/markdown/slug.js';
import { idPattern } from '../../../src/course/id.js';

describe('slug', () => {
  it('slugOf gives ids', () => {
    expect(slugOf('Ernst Späth’s first 5-HT2A', 'x')).to.equal('ernst-spaths-first-5-ht2a');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => idPattern.test(slugOf(text, 'section'))));
  });
});
