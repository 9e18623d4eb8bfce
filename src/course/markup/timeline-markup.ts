import type { BlockOf } from '../block.js';
import { el, type ElementNode } from './element.js';
import { rowMarkup } from './prose-markup.js';

/** A list of dated entries. Its filter needs script: `kap-timeline` switches it on. */
export function timelineMarkup({ id, tags, entries }: BlockOf<'timeline'>): ElementNode {
  const rows = entries.map((entry) =>
    el(
      'li',
      { class: 'timeline-entry', 'data-tags': entry.tags.join(' ') || undefined },
      el('span', { class: 'timeline-date' }, entry.date),
      ' ',
      el('div', { class: 'timeline-text' }, ...rowMarkup(entry.content)),
    ),
  );
  return el(
    'kap-timeline',
    { id, class: 'timeline' },
    ...filterMarkup(tags),
    el('ol', { class: 'timeline-list', role: 'list' }, ...rows),
  );
}

function filterMarkup(tags: readonly string[]): ElementNode[] {
  if (tags.length === 0) return [];
  const button = (label: string, tag: string) =>
    el(
      'button',
      {
        type: 'button',
        class: 'timeline-tag',
        'data-tag': tag,
        'aria-pressed': tag ? 'false' : 'true',
        disabled: true,
      },
      label,
    );
  return [
    el(
      'div',
      { class: 'timeline-filter', role: 'group', 'aria-label': 'Show entries on' },
      button('All', ''),
      ...tags.map((tag) => button(tag, tag)),
      el('p', { class: 'timeline-count visually-hidden', role: 'status' }),
    ),
  ];
}
