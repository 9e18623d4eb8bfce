import { expect } from '@open-wc/testing';
import { toDom } from '../../../components/to-dom.js';
import type { Markup } from '../../../src/course/markup/element.js';
import { inlineMarkup } from '../../../src/course/markup/inline-markup.js';
import { proseMarkup } from '../../../src/course/markup/prose-markup.js';
import type { Inline, Prose } from '../../../src/course/prose.js';

const htmlOf = (markup: Markup[]) => {
  const place = document.createElement('div');
  place.append(toDom(markup));
  return place.innerHTML;
};
const text = (value: string): Inline[] => [{ type: 'text', value }];

describe('inlineMarkup', () => {
  const cases: [string, Inline, string][] = [
    ['text, which stays text', { type: 'text', value: '<b>&</b>' }, '&lt;b&gt;&amp;&lt;/b&gt;'],
    [
      'names and amounts in whole, words with a hyphen not',
      {
        type: 'text',
        value: 'A 5-HT2A agonist; TRANSFORM-2 gave 84 mg, 0.5 mg/kg in 40 min to 9 kgs of MDMA-assisted 3-year-olds.',
      },
      'A <span class="whole">5-HT2A</span> agonist; <span class="whole">TRANSFORM-2</span> gave ' +
        '<span class="whole">84 mg</span>, <span class="whole">0.5 mg/kg</span> in <span class="whole">40 min</span> ' +
        'to 9 kgs of MDMA-assisted 3-year-olds.',
    ],
    ['emphasis', { type: 'emphasis', children: text('a') }, '<em>a</em>'],
    ['strong', { type: 'strong', children: text('a') }, '<strong>a</strong>'],
    ['what is struck out', { type: 'delete', children: text('a') }, '<del>a</del>'],
    ['code', { type: 'inlineCode', value: 'a' }, '<code>a</code>'],
    ['a break', { type: 'break' }, '<br>'],
    [
      'a link to another site',
      { type: 'link', url: 'https://who.int', children: text('a') },
      '<a href="https://who.int" rel="noopener">a</a>',
    ],
    [
      'a link to another lesson',
      { type: 'link', url: 'words.html#x', title: 't', children: text('a') },
      '<a href="words.html#x" title="t">a</a>',
    ],
    ['a picture', { type: 'image', url: 'media/a.svg', alt: 'a' }, '<img src="media/a.svg" alt="a" loading="lazy">'],
    [
      'a footnote',
      { type: 'footnoteReference', identifier: 'x', label: '1' },
      '<sup><a class="footnote" href="#fn-x" id="fnref-x" aria-label="Note 1">1</a></sup>',
    ],
    [
      'a term',
      { type: 'term', id: 'auc', children: text('AUC') },
      '<kap-term of="auc"><a class="term" href="#term-auc">AUC</a></kap-term>',
    ],
    [
      'a citation of two',
      { type: 'citation', references: ['a', 'b'], text: '(A, 2000; B, 2001)' },
      '<kap-cite refs="a b"><a class="cite" href="#ref-a">(A, 2000; B, 2001)</a></kap-cite>',
    ],
    [
      'a claim',
      {
        type: 'claim',
        checked: '2026-11',
        grade: 'trial',
        references: ['a'],
        citation: '(A, 2000)',
        children: text('It is.'),
      },
      '<span class="claim" data-grade="trial">It is. <kap-cite refs="a"><a class="cite" href="#ref-a">(A, 2000)</a></kap-cite> ' +
        '<span class="claim-date">checked November 2026</span></span>',
    ],
  ];
  for (const [name, node, expected] of cases)
    it(`writes ${name}`, () => {
      expect(htmlOf(inlineMarkup([node]))).to.equal(expected);
    });

  for (const url of [
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' java\nscript:alert(1)',
    '\u0001javascript:a',
    'data:text/html,a',
    'vbscript:a',
    'file:///etc',
  ])
    it(`leaves the text of a link to ${JSON.stringify(url)}`, () => {
      expect(htmlOf(inlineMarkup([{ type: 'link', url, children: text('here') }]))).to.equal('here');
      expect(htmlOf(inlineMarkup([{ type: 'image', url, alt: 'a picture' }]))).to.equal('a picture');
    });

  for (const url of ['mailto:a@b.org', '#x', '../a.html', '/a', '?q=a:b', 'https://a.org'])
    it(`keeps a link to ${url}`, () => {
      expect(htmlOf(inlineMarkup([{ type: 'link', url, children: text('here') }]))).to.contain('<a href=');
    });
});

describe('proseMarkup', () => {
  const cases: [string, Prose, string][] = [
    ['a paragraph', { type: 'paragraph', children: text('a') }, '<p>a</p>'],
    ['a heading', { type: 'heading', depth: 2, id: 'h', children: text('a') }, '<h2 id="h">a</h2>'],
    [
      'a tight list',
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [{ type: 'listItem', children: [{ type: 'paragraph', children: text('a') }] }],
      },
      '<ol start="3"><li>a</li></ol>',
    ],
    [
      'a quote',
      { type: 'blockquote', children: [{ type: 'paragraph', children: text('a') }] },
      '<blockquote><p>a</p></blockquote>',
    ],
    [
      'code',
      { type: 'code', lang: 'r', value: 'x <- 1' },
      '<pre tabindex="0"><code data-lang="r">x &lt;- 1</code></pre>',
    ],
    ['a rule', { type: 'thematicBreak' }, '<hr>'],
    ['no footnote where it is defined', { type: 'footnoteDefinition', identifier: 'x', label: '1', children: [] }, ''],
    [
      'a table in a region that scrolls',
      {
        type: 'table',
        align: [null, 'right'],
        children: [
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: text('Drug') },
              { type: 'tableCell', children: text('mg') },
            ],
          },
          {
            type: 'tableRow',
            children: [
              { type: 'tableCell', children: text('LSD') },
              { type: 'tableCell', children: text('0.1') },
            ],
          },
        ],
      },
      '<div class="table" tabindex="0" role="group" aria-label="Table"><table><thead><tr><th scope="col">Drug</th>' +
        '<th scope="col" class="align-right">mg</th></tr></thead><tbody><tr><td>LSD</td><td class="align-right">0.1</td></tr></tbody></table></div>',
    ],
  ];
  for (const [name, node, expected] of cases)
    it(`writes ${name}`, () => {
      expect(htmlOf(proseMarkup([node]))).to.equal(expected);
    });

  it('shows a task list as boxes that cannot be pressed', () => {
    const [box] = new DOMParser()
      .parseFromString(
        htmlOf(
          proseMarkup([
            { type: 'list', ordered: false, children: [{ type: 'listItem', checked: true, children: [] }] },
          ]),
        ),
        'text/html',
      )
      .querySelectorAll('input');
    expect(box?.checked).to.equal(true);
    expect(box?.disabled).to.equal(true);
  });
});
