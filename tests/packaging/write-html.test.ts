import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { toDom } from '../../components/to-dom.js';
import { el, type Markup } from '../../src/course/markup/element.js';
import { writeHtml } from '../../src/packaging/write-html.js';

describe('writeHtml', () => {
  const cases: [string, Markup[], string][] = [
    ['text', ['a < b & c > d "e"'], 'a &lt; b &amp; c > d "e"'],
    ['an attribute', [el('p', { title: 'a "b" <c> & d' })], '<p title="a &quot;b&quot; <c> &amp; d"></p>'],
    ['a bare attribute', [el('input', { disabled: true, checked: false, name: undefined })], '<input disabled>'],
    ['a number', [el('img', { width: 0 })], '<img width="0">'],
    ['an empty value', [el('img', { alt: '' })], '<img alt="">'],
    ['nesting', [el('p', {}, 'a', el('em', {}, 'b'), el('br'), 'c')], '<p>a<em>b</em><br>c</p>'],
    ['a first newline that counts', [el('pre', {}, '\n', 'a')], '<pre>\n\na</pre>'],
    ['markup in a text', ['<script>alert(1)</script>'], '&lt;script>alert(1)&lt;/script>'],
  ];
  for (const [name, markup, html] of cases)
    it(`writes ${name}`, () => {
      expect(writeHtml(markup)).to.equal(html);
    });

  it('parses to the nodes that toDom makes', () => {
    // NUL is the one character that no HTML can carry.
    const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));
    const tags = fc.constantFrom('div', 'span', 'em', 'kap-item', 'pre', 'section', 'br', 'img', 'input');
    const shapes = fc.constantFrom('svg', 'g', 'path', 'text', 'tspan', 'linearGradient', 'a');
    const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined));
    const attributes = fc.dictionary(fc.constantFrom('class', 'title', 'data-x', 'hidden', 'aria-label'), value);
    const { node } = fc.letrec<{ node: Markup; shape: Markup; drawing: Markup }>((tie) => ({
      shape: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.record({
          tag: shapes,
          attributes: fc.dictionary(fc.constantFrom('class', 'd', 'x1', 'viewBox', 'preserveAspectRatio'), value),
          children: fc.array(tie('shape'), { maxLength: 3 }),
        }),
        fc
          .array(tie('node'), { maxLength: 2 })
          .map((children) => el('svg', {}, el('foreignObject', { width: 10 }, el('div', {}, ...children)))),
      ),
      drawing: fc
        .array(tie('shape'), { maxLength: 3 })
        .map((children) => el('svg', { viewBox: '0 0 9 9' }, ...children)),
      node: fc.oneof(
        { depthSize: 'small' },
        text,
        tie('drawing'),
        fc
          .record({ tag: tags, attributes, children: fc.array(tie('node'), { maxLength: 4 }) })
          .map(({ tag, ...rest }) =>
            ['br', 'img', 'input'].includes(tag) ? { tag, attributes: rest.attributes } : { tag, ...rest },
          ),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (markup) => {
        // Inside an element, since a document's own body drops spaces at its start.
        const page = el('main', {}, ...markup);
        const parsed = new DOMParser().parseFromString(writeHtml([page]), 'text/html').querySelector('main')!;
        const made = toDom([page]);
        made.normalize();
        expect(parsed.isEqualNode(made.firstChild)).to.equal(true);
      }),
    );
  });
});
