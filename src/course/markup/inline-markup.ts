import type { Inline } from '../prose.js';
import { el, type Markup } from './element.js';
import { keptWhole } from './kept-whole.js';
import { isExternal, isSafeImage, isSafeLink } from './safe-url.js';

type InlineOf<T extends Inline['type']> = Extract<Inline, { type: T }>;

/** What stands inside a line. A link or picture whose URL is not allowed becomes its text. */
export function inlineMarkup(nodes: readonly Inline[]): Markup[] {
  return nodes.flatMap(markupOf);
}

function markupOf(node: Inline): Markup[] {
  switch (node.type) {
    case 'text':
      return keptWhole(node.value);
    case 'emphasis':
      return [el('em', {}, ...inlineMarkup(node.children))];
    case 'strong':
      return [el('strong', {}, ...inlineMarkup(node.children))];
    case 'delete':
      return [el('del', {}, ...inlineMarkup(node.children))];
    case 'inlineCode':
      return [el('code', {}, node.value)];
    case 'break':
      return [el('br')];
    case 'link':
      return linkMarkup(node);
    case 'image':
      return isSafeImage(node.url)
        ? [el('img', { src: node.url, alt: node.alt, title: node.title, loading: 'lazy' })]
        : [node.alt];
    case 'footnoteReference': {
      const { identifier, label } = node;
      const attributes = {
        class: 'footnote',
        href: `#fn-${identifier}`,
        id: `fnref-${identifier}`,
        'aria-label': `Note ${label}`,
      };
      return [el('sup', {}, el('a', attributes, label))];
    }
    case 'term':
      return [
        el(
          'kap-term',
          { of: node.id },
          el('a', { class: 'term', href: `#term-${node.id}` }, ...inlineMarkup(node.children)),
        ),
      ];
    case 'citation':
      return citationMarkup(node.references, node.text);
    case 'claim':
      return claimMarkup(node);
  }
}

function linkMarkup({ url, title, children }: InlineOf<'link'>): Markup[] {
  const content = inlineMarkup(children);
  if (!isSafeLink(url)) return content;
  return [el('a', { href: url, title, rel: isExternal(url) ? 'noopener' : undefined }, ...content)];
}

function citationMarkup(references: readonly string[], text: string): Markup[] {
  const [first] = references;
  if (first === undefined) return text ? [text] : [];
  return [el('kap-cite', { refs: references.join(' ') }, el('a', { class: 'cite', href: `#ref-${first}` }, text))];
}

function claimMarkup({ grade, checked, references, citation, children }: InlineOf<'claim'>): Markup[] {
  const source = citationMarkup(references, citation);
  return [
    el(
      'span',
      { class: 'claim', 'data-grade': grade },
      ...inlineMarkup(children),
      ...(source.length > 0 ? [' ', ...source] : []),
      ' ',
      el('span', { class: 'claim-date' }, `checked ${monthOf(checked)}`),
    ),
  ];
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "November 2026" from "2026-11" or "2026-11-24"; anything else as it stands. */
function monthOf(date: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return year && name ? `${name} ${year}` : date;
}
