import type { Inline } from '../prose.js';
import { el, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { partId } from './item-words.js';

/** Rows that each ask for one or several of the same columns. */
export interface Grid {
  /** Id of the item. */
  id: string;
  multiple: boolean;
  /** What stands over the rows; may be empty. */
  heading: string;
  columns: readonly { id: string; text: string }[];
  rows: readonly { id: string; content: Inline[] }[];
}

/** The static twin of `gridRows`: a table where there is room for one, else one group of controls under the other. */
export function gridMarkup({ id, multiple, heading, columns, rows }: Grid): Markup[] {
  const cells = (row: string) =>
    columns.map((column) =>
      el(
        'label',
        { class: 'grid-cell' },
        el('input', {
          type: multiple ? 'checkbox' : 'radio',
          name: partId(id, row),
          value: column.id,
          disabled: true,
        }),
        el('span', { class: 'grid-label' }, column.text),
      ),
    );
  return [
    el(
      'div',
      { class: 'grid-head', 'aria-hidden': 'true' },
      el('span', {}, heading),
      el('div', { class: 'grid-cells' }, ...columns.map(({ text }) => el('span', {}, text))),
    ),
    ...rows.map((row) => {
      const text = partId(id, `row-${row.id}`);
      return el(
        'div',
        { class: 'grid-row', role: multiple ? 'group' : 'radiogroup', 'aria-labelledby': text },
        el('div', { class: 'grid-text', id: text }, ...inlineMarkup(row.content)),
        el('div', { class: 'grid-cells' }, ...cells(row.id)),
      );
    }),
  ];
}
