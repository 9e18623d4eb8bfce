import { expect } from '@open-wc/testing';
import { el, textOf } from '../../../src/course/markup/element.js';
import { inlineMarkup } from '../../../src/course/markup/inline-markup.js';
import { proseMarkup } from '../../../src/course/markup/prose-markup.js';
import type { Prose } from '../../../src/course/prose.js';
import { onPaper } from '../../../src/packaging/dossier/on-paper.js';
import { writeHtml } from '../../../src/packaging/write-html.js';

const text = (value: string) => ({ type: 'text' as const, value });
const picture = (url: string) => (url === 'media/a.svg' ? 'data:image/svg+xml;base64,AA==' : undefined);

describe('onPaper', () => {
  for (const [name, inline, html] of [
    ['a term as its words', { type: 'term', id: 'x', children: [text('receptor')] }, 'receptor'],
    [
      'a citation as a link to the reference',
      { type: 'citation', references: ['a2000', 'b2001'], text: '(A, 2000; B, 2001)' },
      '<a href="#ref-a2000">(A, 2000; B, 2001)</a>',
    ],
    ['a footnote as its number', { type: 'footnoteReference', identifier: 'n', label: '1' }, '<sup>1</sup>'],
    ['a link to a lesson as its words', { type: 'link', url: 'words.html', children: [text('there')] }, 'there'],
    [
      'a link to another site as one',
      { type: 'link', url: 'https://a.test/', children: [text('there')] },
      '<a href="https://a.test/">there</a>',
    ],
    [
      'a picture as part of the file',
      { type: 'image', url: 'media/a.svg', alt: 'A brake' },
      '<img src="data:image/svg+xml;base64,AA==" alt="A brake">',
    ],
    ['a picture that is not there as its words', { type: 'image', url: 'media/b.svg', alt: 'A brake' }, '[A brake]'],
  ] as const)
    it(`writes ${name}`, () => {
      expect(writeHtml(onPaper(inlineMarkup([{ ...inline } as never]), picture))).to.equal(html);
    });

  it('leaves out ids and headings, since a text may stand twice, and regions to scroll in', () => {
    const nodes: Prose[] = [
      { type: 'heading', depth: 2, id: 'first', children: [text('First')] },
      {
        type: 'table',
        align: [null],
        children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text('Head')] }] }],
      },
    ];
    const html = writeHtml(onPaper(proseMarkup(nodes), picture));
    expect(html).to.match(/^<p><strong>First<\/strong><\/p><table>/);
    expect(html).not.to.match(/id=|tabindex|role=/);
  });

  it('loses no word', () => {
    const markup = [el('section', { id: 'a' }, el('kap-term', {}, el('a', { href: '#term-b' }, 'one')), ' two')];
    expect(textOf(onPaper(markup, picture))).to.equal(textOf(markup));
  });
});
