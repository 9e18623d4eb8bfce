import { expect } from '@open-wc/testing';
import { styleOf } from '../../src/packaging/style-of.js';

const sheets = ['base', 'items', 'scenario', 'assessment', 'confidence', 'home', 'print'].map((name) => ({
  name,
  css: `${name}{}`,
}));

describe('the style of a page', () => {
  it('brings what dresses its elements, in the order of the sheets', () => {
    expect(styleOf(sheets, ['kap-player', 'kap-item'])).to.equal('base{}\nitems{}\nconfidence{}\nprint{}');
    expect(styleOf(sheets, ['kap-module-list', 'kap-item'])).to.equal('base{}\nitems{}\nconfidence{}\nhome{}\nprint{}');
  });

  it('brings what dresses the text to a page without elements', () => {
    expect(styleOf(sheets, [])).to.equal('base{}\nprint{}');
  });

  it('brings what dresses that which an element draws only later', () => {
    // The reasons of a debrief, the clock and the review of a sitting, what the results say of confidence.
    expect(styleOf(sheets, ['kap-scenario'])).to.equal('base{}\nitems{}\nscenario{}\nprint{}');
    expect(styleOf(sheets, ['kap-assessment'])).to.equal('base{}\nitems{}\nassessment{}\nconfidence{}\nprint{}');
    expect(styleOf(sheets, ['kap-results'])).to.equal('base{}\nassessment{}\nconfidence{}\nprint{}');
  });
});
