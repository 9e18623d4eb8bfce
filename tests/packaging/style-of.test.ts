import { expect } from '@open-wc/testing';
import { styleOf } from '../../src/packaging/style-of.js';

const sheets = ['base', 'items', 'home', 'print'].map((name) => ({ name, css: `${name}{}` }));

describe('the style of a page', () => {
  it('brings what dresses its elements, in the order of the sheets', () => {
    expect(styleOf(sheets, ['kap-player', 'kap-item'])).to.equal('base{}\nitems{}\nprint{}');
    expect(styleOf(sheets, ['kap-module-list', 'kap-item'])).to.equal('base{}\nitems{}\nhome{}\nprint{}');
  });

  it('brings what dresses the text to a page without elements', () => {
    expect(styleOf(sheets, [])).to.equal('base{}\nprint{}');
  });
});
