import type { Reference, Term } from '../module.js';
import type { Prose } from '../prose.js';
import { el, type ElementNode, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { proseMarkup } from './prose-markup.js';
import { isExternal, isSafeLink } from './safe-url.js';

export type Footnote = Extract<Prose, { type: 'footnoteDefinition' }>;

export interface Notes {
  terms: readonly Term[];
  footnotes: readonly Footnote[];
  references: readonly Reference[];
}

/** What stands behind a lesson. `kap-term` and `kap-cite` show its entries where they are spoken of. */
export function notesMarkup({ terms, footnotes, references }: Notes): Markup[] {
  return [
    ...section('words', 'Words in this lesson', terms.map(termMarkup), 'dl'),
    ...section('notes', 'Notes', footnotes.map(footnoteMarkup), 'ol'),
    ...section('references', 'References', references.map(referenceMarkup), 'ol'),
  ];
}

function section(name: string, title: string, entries: ElementNode[], list: 'dl' | 'ol'): ElementNode[] {
  if (entries.length === 0) return [];
  const id = `lesson--${name}`;
  const attributes = list === 'ol' ? { role: 'list' } : {};
  return [
    el(
      'section',
      { class: `notes notes-${name}`, 'aria-labelledby': id },
      el('h2', { id }, title),
      el(list, attributes, ...entries),
    ),
  ];
}

function termMarkup({ id, name, definition }: Term): ElementNode {
  return el(
    'div',
    { id: `term-${id}`, class: 'notes-entry' },
    el('dt', {}, name),
    el('dd', {}, ...proseMarkup(definition)),
  );
}

/** A reference as it is printed, with its address. */
export function referenceMarkup({ id, text, url }: Reference): ElementNode {
  const words = text.map(({ value, emphasis }) => (emphasis ? el('em', {}, value) : value));
  const link =
    url && isSafeLink(url) ? [' ', el('a', { href: url, rel: isExternal(url) ? 'noopener' : undefined }, url)] : [];
  return el('li', { id: `ref-${id}`, class: 'notes-entry' }, ...words, ...link);
}

/** The way back stands behind the last word. */
function footnoteMarkup({ identifier, label, children }: Footnote): ElementNode {
  const back = el(
    'a',
    { class: 'footnote-back', href: `#fnref-${identifier}`, 'aria-label': `Back to note ${label} in the text` },
    '↩',
  );
  const last = children.at(-1);
  const content =
    last?.type === 'paragraph'
      ? [...proseMarkup(children.slice(0, -1)), el('p', {}, ...inlineMarkup(last.children), ' ', back)]
      : [...proseMarkup(children), el('p', {}, back)];
  return el('li', { id: `fn-${identifier}`, class: 'notes-entry' }, ...content);
}
