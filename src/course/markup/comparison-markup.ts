import type { Comparison } from '../blocks/comparison.js';
import { el, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { partId } from './item-words.js';

/** "3 of 8 rows shown" */
export function shownWords(shown: number, total: number): string {
  return shown === total ? `All ${total} rows shown` : `${shown} of ${total} rows shown`;
}

/**
 * A whole table. Its filters need script: `kap-comparison` switches them on. On a narrow screen each row becomes a card; the
 * roles keep it a table for those who hear it.
 */
export function comparisonMarkup(comparison: Comparison): ElementNode {
  const { id, caption, columns, rows } = comparison;
  const head = columns.map(({ title }) => el('th', { scope: 'col', role: 'columnheader' }, title));
  const body = rows.map((cells) =>
    el(
      'tr',
      { role: 'row' },
      ...cells.map(({ content, values }, index) =>
        el(
          index === 0 ? 'th' : 'td',
          {
            ...(index === 0 ? { scope: 'row', role: 'rowheader' } : { role: 'cell' }),
            'data-label': columns[index]?.title,
            'data-values': values.join(',') || undefined,
          },
          ...inlineMarkup(content),
        ),
      ),
    ),
  );
  return el(
    'kap-comparison',
    { id, class: columns.length >= 5 ? 'comparison table-wide' : 'comparison' },
    controlsMarkup(comparison),
    el(
      'div',
      { class: 'comparison-scroll', tabindex: 0, role: 'group', 'aria-label': 'Table' },
      el(
        'table',
        { role: 'table', class: 'comparison-table' },
        el('caption', {}, ...inlineMarkup(caption)),
        el('thead', { role: 'rowgroup' }, el('tr', { role: 'row' }, ...head)),
        el('tbody', { role: 'rowgroup' }, ...body),
      ),
    ),
  );
}

function controlsMarkup({ id, columns, rows }: Comparison): ElementNode {
  const filters = columns.flatMap(({ title, isFilter }, index) => (isFilter ? [{ title, index }] : []));
  return el(
    'div',
    { class: 'comparison-controls', role: 'group', 'aria-label': 'Filters' },
    ...filters.map(({ title, index }) =>
      el(
        'label',
        { class: 'comparison-filter' },
        el('span', {}, title),
        el(
          'select',
          { 'data-column': index, autocomplete: 'off', disabled: true },
          el('option', { value: '' }, 'All'),
          ...valuesOf(rows, index).map((value) => el('option', { value }, value)),
        ),
      ),
    ),
    ...(columns.length > 2
      ? [
          el(
            'details',
            { class: 'comparison-columns' },
            el('summary', {}, 'Columns'),
            el(
              'fieldset',
              {},
              el('legend', { class: 'visually-hidden' }, 'Show these columns'),
              ...columns.slice(1).map(({ title }, index) =>
                el(
                  'label',
                  {},
                  el('input', {
                    type: 'checkbox',
                    id: partId(id, `column-${index + 1}`),
                    'data-column': index + 1,
                    autocomplete: 'off',
                    checked: true,
                    disabled: true,
                  }),
                  ` ${title}`,
                ),
              ),
            ),
          ),
        ]
      : []),
    el(
      'p',
      { class: 'comparison-count' },
      el('span', { role: 'status' }, shownWords(rows.length, rows.length)),
      ' ',
      el('button', { type: 'button', class: 'link', hidden: true }, 'Show all'),
    ),
  );
}

/** The distinct values of a column, in the order of first appearance. */
function valuesOf(rows: Comparison['rows'], column: number): string[] {
  return [...new Set(rows.flatMap((cells) => cells[column]?.values ?? []))];
}
