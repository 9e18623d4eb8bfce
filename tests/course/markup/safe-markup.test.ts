import { expect } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import { el } from '../../../src/course/markup/element.js';
import { safeMarkup } from '../../../src/course/markup/safe-markup.js';
import { sitePages } from '../../../src/packaging/pages/site-pages.js';
import { smallCourse } from '../../helpers/small-course.js';

describe('safeMarkup', () => {
  it('leaves pages of a course as they are', () => {
    for (const { path, body } of sitePages(smallCourse())) {
      const place = (markup: unknown) => {
        const root = document.createElement('div');
        root.append(toDom(markup as typeof body));
        return root.innerHTML;
      };
      // As it comes out of a file.
      expect(place(safeMarkup(JSON.parse(JSON.stringify(body)))), path).to.equal(place(body));
    }
  });

  it('has what kinds of the authors’ own have drawn only where their code runs', () => {
    const drawn = el('div', {}, el('kind-pace', {}, el('svg', {}, el('ellipse', { fill: 'none' }))));
    expect(safeMarkup([drawn])).to.deep.equal([el('div')]);
    expect(safeMarkup([drawn], true)).to.deep.equal([drawn]);
  });

  for (const [what, hostile] of [
    ['a script', el('script', {}, 'alert(1)')],
    ['a frame', el('iframe', { src: 'https://example.org' })],
    ['a style', el('style', {}, '* { display: none }')],
    ['a base', el('base', { href: 'https://example.org' })],
    ['SVG that loads', el('use', { href: 'data:image/svg+xml,' })],
    ['SVG that animates a link', el('set', { attributeName: 'href', to: 'javascript:alert(1)' })],
    ['foreign content', el('foreignObject', {}, el('p'))],
    ['another course', el('kap-course', { src: 'https://example.org' })],
    ['an element of somebody else', el('my-element')],
    ['a tag in other letters', el('SCRIPT', {}, 'alert(1)')],
    ['a number', 7],
    ['nothing', null],
    ['no tag', { children: ['x'] }],
  ] as const)
    it(`leaves out ${what}, with all that it holds`, () => {
      expect(safeMarkup(['before', hostile, 'after'])).to.deep.equal(['before', 'after']);
    });

  for (const [what, attributes] of [
    ['a handler', { onclick: 'alert(1)', onFocus: 'alert(1)' }],
    ['a style', { style: 'position:fixed' }],
    ['a script for a link', { href: 'java\nscript:alert(1)' }],
    ['data for a link', { href: 'data:text/html,x' }],
    ['a script for a picture', { src: 'javascript:alert(1)' }],
    ['a place to send a form to', { action: 'https://example.org', formaction: 'https://example.org' }],
    ['a document in a frame', { srcdoc: '<p>' }],
    ['a slot', { slot: 'x', part: 'x', is: 'x' }],
    ['what is no text', { class: ['x'], id: { toString: 1 } }],
  ] as const)
    it(`leaves out ${what}`, () => {
      expect(safeMarkup([el('a', attributes as never, 'text')])).to.deep.equal([el('a', {}, 'text')]);
    });

  it('keeps the address of the next lesson only where it is one', () => {
    const end = (next: string) => safeMarkup([el('kap-lesson-end', { next, lesson: 'one' })]);
    expect(end('two.html')).to.deep.equal([el('kap-lesson-end', { next: 'two.html', lesson: 'one' })]);
    expect(end('javascript:alert(1)')).to.deep.equal([el('kap-lesson-end', { lesson: 'one' })]);
  });

  for (const other of [undefined, null, 7, 'text', {}, [[['x']]]])
    it(`makes nothing of ${JSON.stringify(other)}`, () => {
      expect(safeMarkup(other)).to.deep.equal([]);
    });
});
