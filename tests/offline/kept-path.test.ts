import { expect } from '@open-wc/testing';
import { keptPath } from '../../src/offline/kept-path.js';

const scope = 'https://clinic.example/training/';
const kept = ['index.html', 'm/one.html', 'm/media/a.svg'].map((path) => scope + path);

describe('the address that a page is kept by', () => {
  for (const [asked, found] of [
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['index.html?from=mail#top', 'index.html'],
    ['m/one.html', 'm/one.html'],
    ['m/one', 'm/one.html'],
    ['m/media/a.svg', 'm/media/a.svg'],
  ] as const)
    it(`is ${found} for "${asked}"`, () => {
      expect(keptPath(scope + asked, scope, (url) => kept.includes(url))).to.equal(scope + found);
    });

  for (const asked of ['m/', 'm/two.html', '../training', '../other/index.html'])
    it(`is none for "${asked}"`, () => {
      expect(keptPath(new URL(asked, scope).href, scope, (url) => kept.includes(url))).to.equal(undefined);
    });
});
