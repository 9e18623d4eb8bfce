import type { Prose, TableRow } from '../prose.js';
import { el, type ElementNode, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';

type ProseOf<T extends Prose['type']> = Extract<Prose, { type: T }>;

/** Text on lines of its own. Footnotes are left out: they stand at the end, see `notesMarkup`. */
export function proseMarkup(nodes: readonly Prose[]): Markup[] {
  return nodes.flatMap(markupOf);
}

/** Text for a row or a cell: a lone paragraph comes without its `p`. */
export function rowMarkup(nodes: readonly Prose[]): Markup[] {
  const [first] = nodes;
  return nodes.length === 1 && first?.type === 'paragraph' ? inlineMarkup(first.children) : proseMarkup(nodes);
}

function markupOf(node: Prose): Markup[] {
  switch (node.type) {
    case 'paragraph':
      return [el('p', {}, ...inlineMarkup(node.children))];
    case 'heading':
      return [el(`h${node.depth}`, { id: node.id }, ...inlineMarkup(node.children))];
    case 'list':
      return [listMarkup(node)];
    case 'blockquote':
      return [el('blockquote', {}, ...proseMarkup(node.children))];
    case 'code':
      return [el('pre', { tabindex: 0 }, el('code', { 'data-lang': node.lang }, node.value))];
    case 'table':
      return [tableMarkup(node)];
    case 'thematicBreak':
      return [el('hr')];
    case 'footnoteDefinition':
      return [];
  }
}

function listMarkup({ ordered, start, children }: ProseOf<'list'>): ElementNode {
  const items = children.map((item) => {
    if (item.checked === undefined) return el('li', {}, ...rowMarkup(item.children));
    const box = el('input', {
      type: 'checkbox',
      disabled: true,
      checked: item.checked,
      'aria-label': item.checked ? 'Done' : 'Not done',
    });
    return el('li', { class: 'task' }, box, ' ', ...rowMarkup(item.children));
  });
  return el(ordered ? 'ol' : 'ul', { start: ordered && start !== 1 ? start : undefined }, ...items);
}

/** Wide tables scroll in a region of their own, which the keyboard reaches. */
function tableMarkup({ align, children }: ProseOf<'table'>): ElementNode {
  const row = (tableRow: TableRow, tag: 'th' | 'td') =>
    el(
      'tr',
      {},
      ...tableRow.children.map((cell, column) => {
        const side = align[column];
        const attributes = { scope: tag === 'th' ? 'col' : undefined, class: side ? `align-${side}` : undefined };
        return el(tag, attributes, ...inlineMarkup(cell.children));
      }),
    );
  const [head, ...body] = children;
  const table = el(
    'table',
    {},
    ...(head ? [el('thead', {}, row(head, 'th'))] : []),
    el('tbody', {}, ...body.map((tableRow) => row(tableRow, 'td'))),
  );
  const isWide = (head?.children.length ?? 0) >= 5;
  return el(
    'div',
    { class: isWide ? 'table table-wide' : 'table', tabindex: 0, role: 'group', 'aria-label': 'Table' },
    table,
  );
}
