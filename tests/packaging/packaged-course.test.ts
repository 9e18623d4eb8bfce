import { expect } from '@open-wc/testing';
import { el, type Markup } from '../../src/course/markup/element.js';
import { unlinkMissing } from '../../src/packaging/packaged-course.js';
import type { SitePage } from '../../src/packaging/pages/site-page.js';

const page = (path: string, ...body: Markup[]): SitePage => ({
  path,
  root: path.includes('/') ? '../' : '',
  title: '',
  description: '',
  language: 'en',
  body,
});
const link = (href: string) => el('a', { href }, el('em', {}, 'words'));
const plain = el('span', {}, el('em', {}, 'words'));

describe('links of a package', () => {
  const stays = [
    'one.html',
    'one.html#part',
    '#part',
    '../index.html',
    'https://other.example/x.html',
    'media/a.pdf',
    'mailto:a@b.c',
  ];
  for (const href of stays) {
    it(`stay: ${href}`, () => {
      const pages = [page('index.html'), page('m/one.html'), page('m/two.html', el('p', {}, link(href)))];
      const { pages: found, unlinked } = unlinkMissing(pages);
      expect(found).to.deep.equal(pages);
      expect(unlinked).to.equal(0);
    });
  }

  for (const href of ['../other/one.html', '../other/one.html#part', 'gone.html']) {
    it(`become their words where there is nothing to go to: ${href}`, () => {
      const { pages, unlinked } = unlinkMissing([page('m/two.html', el('p', {}, 'See ', link(href)))]);
      expect(pages[0]?.body).to.deep.equal([el('p', {}, 'See ', plain)]);
      expect(unlinked).to.equal(1);
    });
  }
});
