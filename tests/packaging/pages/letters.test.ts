import { expect } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import { letters } from '../../../src/packaging/pages/letters.js';

const words = [
  '5-HT2A',
  'Access',
  'Ångström',
  'ablation',
  ...Array.from({ length: 21 }, (_, index) => `Beta ${index}`),
];
const entries = words.map((word, index) => ({ id: `w${index}`, words: word }));

describe('the way to a letter', () => {
  it('leads to the first word of each', () => {
    const links = toDom(letters(entries)).querySelectorAll('a');
    expect([...links].map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['5', '#w0'],
      ['A', '#w1'],
      ['B', '#w4'],
    ]);
  });

  it('is not there where the list is short', () => {
    expect(letters(entries.slice(0, 24))).to.deep.equal([]);
  });
});
