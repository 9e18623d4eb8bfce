import { expect } from '@open-wc/testing';
import { placedPage } from '../../src/embed/placed-page.js';
import { pathIn } from '../../src/embed/shown.js';
import type { EmbeddedPage } from '../../src/course/embedded.js';
import { el, type Markup } from '../../src/course/markup/element.js';
import type { AssessmentData, LessonData } from '../../src/course/page-data.js';
import { seal } from '../../src/packaging/seal.js';

const root = 'https://course.test/kap/';
const shown = { root, pages: ['m/one.html', 'm/two.html', 'glossary.html'], start: 'm/one.html' };
const place = (...body: Markup[]) =>
  placedPage({ kapstone: 1, title: 'One', language: 'en', body }, 'm/one.html', shown).body;
const linked = (href: string) => place(el('a', { href }, 'x'));

describe('a page in another document', () => {
  for (const [href, address] of [
    ['two.html', 'm/two.html'],
    ['../glossary.html#term-a', 'glossary.html#term-a'],
    ['media/a.svg', 'm/media/a.svg'],
    ['https://doi.org/1', 'https://doi.org/1'],
    ['mailto:a@b.org', 'mailto:a@b.org'],
    ['#ref-a', '#ref-a'],
  ] as const)
    it(`leads to the whole address of ${href}`, () => {
      const whole = /^(https?:|mailto:|#)/.test(address) ? address : root + address;
      expect(linked(href)).to.deep.equal([el('a', { href: whole }, 'x')]);
    });

  it('makes plain words of a link to what is not shown', () => {
    expect(linked('../other/three.html')).to.deep.equal([el('span', {}, 'x')]);
    expect(place(el('p', { class: 'foot-links' }, el('a', { href: '../index.html' }, 'x'), ' ', 'y'))).to.deep.equal([
      el('p', { class: 'foot-links' }, ' ', 'y'),
    ]);
  });

  it('has no landmarks of its own document, and no way past its header', () => {
    expect(
      place(el('a', { class: 'skip', href: '#main' }), el('header', { class: 'bar' }), el('main', { id: 'main' }, 'x')),
    ).to.deep.equal([el('div', { class: 'bar' }), el('div', { id: 'main', class: 'kap-main' }, 'x')]);
  });

  it('leads on to what is shown', () => {
    expect(place(el('kap-lesson-end', { next: 'two.html', lesson: 'one' }))).to.deep.equal([
      el('kap-lesson-end', { next: `${root}m/two.html`, lesson: 'one' }),
    ]);
    expect(place(el('kap-acknowledge', { lesson: 'two.html' }))).to.deep.equal([
      el('kap-acknowledge', { lesson: `${root}m/two.html` }),
    ]);
    expect(place(el('kap-acknowledge', { lesson: '../other/one.html' }))).to.deep.equal([
      el('kap-acknowledge', { lesson: `${root}m/one.html` }),
    ]);
  });

  it('has whole addresses in what is drawn later, sealed items included', () => {
    const items = [{ id: 'i', stem: [{ type: 'image', url: 'media/ü.svg', alt: 'ü' }] }];
    const page = (data: unknown): EmbeddedPage => ({
      kapstone: 1,
      title: '',
      language: 'en',
      body: [],
      data: data as EmbeddedPage['data'] & object,
    });
    const lesson = placedPage(page({ page: 'lesson', root: '../', items }), 'm/one.html', shown).data as LessonData;
    const whole = [{ id: 'i', stem: [{ type: 'image', url: `${root}m/media/%C3%BC.svg`, alt: 'ü' }] }];
    expect(lesson).to.deep.equal({ page: 'lesson', root, items: whole });
    const data = { page: 'assessment', root: '../', sealed: seal(items) };
    const assessment = placedPage(page(data), 'm/one.html', shown).data as AssessmentData;
    expect(JSON.parse(atob(assessment.sealed))).to.deep.equal(whole);
  });

  it('knows which addresses are pages of the course', () => {
    expect(pathIn(shown, new URL('m/two.html#x', root))).to.equal('m/two.html');
    expect(pathIn(shown, new URL(root))).to.equal('index.html');
    expect(pathIn(shown, new URL('https://course.test/other/'))).to.equal(undefined);
  });
});
