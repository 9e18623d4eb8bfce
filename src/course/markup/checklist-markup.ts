import type { Checklist } from '../blocks/checklist.js';
import { el, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { partId } from './item-words.js';
import { proseMarkup, rowMarkup } from './prose-markup.js';

export const checklistWords = { clear: 'Clear all', undo: 'Undo' } as const;

/** "2 of 7 ticked" */
export function tickedWords(ticked: number, total: number): string {
  return `${ticked} of ${total} ticked`;
}

/** A list with boxes. Ticking needs script: `kap-checklist` switches it on. */
export function checklistMarkup({ id, title, intro, groups }: Checklist, level: number): ElementNode {
  const heading = partId(id, 'title');
  const total = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  return el(
    'kap-checklist',
    { id, class: 'checklist', role: 'group', 'aria-labelledby': heading },
    el(
      'header',
      { class: 'checklist-head' },
      el(`h${level}`, { class: 'checklist-title', id: heading }, ...inlineMarkup(title)),
      ...proseMarkup(intro),
    ),
    ...groups.map((group, index) => groupMarkup(id, group, partId(id, `group-${index + 1}`), level + 1)),
    el(
      'div',
      { class: 'checklist-foot' },
      el('p', { class: 'checklist-count', role: 'status' }, tickedWords(0, total)),
      el('button', { type: 'button', class: 'checklist-clear', disabled: true }, checklistWords.clear),
    ),
  );
}

function groupMarkup(
  checklist: string,
  { title, entries }: Checklist['groups'][number],
  id: string,
  level: number,
): ElementNode {
  const isTitled = title.length > 0;
  return el(
    'div',
    { class: 'checklist-group' },
    ...(isTitled ? [el(`h${Math.min(level, 6)}`, { class: 'checklist-heading', id }, ...inlineMarkup(title))] : []),
    el(
      'ul',
      { class: 'checklist-list', role: 'list', 'aria-labelledby': isTitled ? id : undefined },
      ...entries.map((entry) => entryMarkup(checklist, entry)),
    ),
  );
}

function entryMarkup(
  checklist: string,
  { id, content, note }: Checklist['groups'][number]['entries'][number],
): ElementNode {
  const words = note.length > 0 ? partId(checklist, `note-${id}`) : undefined;
  return el(
    'li',
    { class: 'checklist-entry' },
    el(
      'label',
      { class: 'checklist-row' },
      el('input', {
        type: 'checkbox',
        value: id,
        autocomplete: 'off',
        'aria-describedby': words,
        disabled: true,
      }),
      ' ',
      el('span', { class: 'checklist-text' }, ...rowMarkup(content)),
    ),
    ...(note.length > 0 ? [el('div', { class: 'checklist-note', id: words }, ...proseMarkup(note))] : []),
  );
}
