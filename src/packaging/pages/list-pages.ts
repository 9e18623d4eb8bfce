/** The two pages that hold lists of the whole course: its words and its sources. They need no script. */
import type { Course } from '../../course/course.js';
import { el, type Markup } from '../../course/markup/element.js';
import { proseMarkup } from '../../course/markup/prose-markup.js';
import { isExternal, isSafeLink } from '../../course/markup/safe-url.js';
import type { Reference, Term } from '../../course/module.js';
import { letters } from './letters.js';
import { listPage } from './list-page.js';
import type { SitePage } from './site-page.js';

export function glossaryPage(course: Course, terms: readonly Term[]): SitePage {
  const entries = terms.map(({ id, name, definition }) =>
    el(
      'div',
      { id: `term-${id}`, class: 'notes-entry' },
      el('dt', {}, name),
      ' ',
      el('dd', {}, ...withSources(proseMarkup(definition))),
    ),
  );
  return listPage(course, {
    path: 'glossary.html',
    title: 'Glossary',
    description: `The words of the course “${course.title}”.`,
    content:
      terms.length > 0
        ? [
            ...letters(terms.map(({ id, name }) => ({ id: `term-${id}`, words: name }))),
            el('dl', { class: 'glossary' }, ...entries),
          ]
        : [el('p', {}, 'No words yet.')],
  });
}

export function referencesPage(course: Course, references: readonly Reference[]): SitePage {
  const entries = references.map(({ id, text, url }) => {
    const words = text.map(({ value, emphasis }) => (emphasis ? el('em', {}, value) : value));
    const link =
      url && isSafeLink(url) ? [' ', el('a', { href: url, rel: isExternal(url) ? 'noopener' : undefined }, url)] : [];
    return el('li', { id: `ref-${id}`, class: 'notes-entry' }, ...words, ...link);
  });
  return listPage(course, {
    path: 'references.html',
    title: 'References',
    description: `The sources of the course “${course.title}”.`,
    content:
      references.length > 0
        ? [
            ...letters(references.map(({ id, text }) => ({ id: `ref-${id}`, words: text[0]?.value ?? '' }))),
            el('ol', { class: 'reference-list', role: 'list' }, ...entries),
          ]
        : [el('p', {}, 'No sources yet.')],
  });
}

/** In a lesson a citation leads to the references at its end; here it leads to their page. */
function withSources(markup: readonly Markup[]): Markup[] {
  return markup.map((part) => {
    if (typeof part === 'string') return part;
    const href = part.attributes?.href;
    const isCitation = typeof href === 'string' && href.startsWith('#ref-');
    return {
      ...part,
      ...(isCitation && { attributes: { ...part.attributes, href: `references.html${href}` } }),
      children: withSources(part.children ?? []),
    };
  });
}
