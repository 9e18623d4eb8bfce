import { el, type ElementNode, type Markup } from '../../course/markup/element.js';

export interface Column {
  head: string;
  /** Numbers stand to the right. */
  isNumber?: boolean;
  /** Stays in one line, such as a date. */
  isShort?: boolean;
  /** Takes what the others leave. */
  isWide?: boolean;
}

export type Cell = Markup | readonly Markup[] | number;

interface Table {
  /** Says what the table shows. */
  caption: string;
  columns: readonly Column[];
  /** The first cell of a row names it, where it is not empty. */
  rows: readonly (readonly Cell[])[];
  /** Sums, under the rows. */
  foot?: readonly (readonly Cell[])[];
}

/** A table whose head is repeated on every sheet of paper that it goes over to. On a narrow screen it scrolls, by keyboard too. */
export function table({ caption, columns, rows, foot = [] }: Table): ElementNode {
  const row = (cells: readonly Cell[]) =>
    el(
      'tr',
      {},
      ...cells.map((cell, index) => {
        const content = typeof cell === 'number' ? [String(cell)] : isMarkup(cell) ? [cell] : cell;
        return index === 0 && cell !== ''
          ? el('th', { scope: 'row' }, ...content)
          : el('td', { class: classOf(columns[index]) }, ...content);
      }),
    );
  const heads = columns.map((column) =>
    el('th', { scope: 'col', class: column.isWide ? 'wide' : classOf(column) }, column.head),
  );
  const content = el(
    'table',
    {},
    el('caption', {}, caption),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...rows.map(row)),
    ...(foot.length > 0 ? [el('tfoot', {}, ...foot.map(row))] : []),
  );
  return el('div', { class: 'table', tabindex: 0, role: 'group', 'aria-label': caption }, content);
}

function classOf(column: Column | undefined): string | undefined {
  return column?.isNumber ? 'number' : column?.isShort ? 'short' : undefined;
}

function isMarkup(cell: Markup | readonly Markup[]): cell is Markup {
  return !Array.isArray(cell);
}
