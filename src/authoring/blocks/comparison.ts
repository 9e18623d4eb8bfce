import type { Table } from 'mdast';
import type { Comparison } from '../../course/blocks/comparison.js';
import type { Inline } from '../../course/prose.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { blockId } from './block-id.js';
import { reportStray } from './stray-text.js';

const shape = 'One table with two columns and two rows at least; its first column holds the names of the rows.';

/** A caption and a table; `filters` names the columns that one can filter by. */
export function readComparison(node: ContainerDirective, page: Page): Comparison | undefined {
  const { report, source } = page;
  const attributes = new Attributes(node, source, report, ['id', 'filters']);
  const id = blockId(attributes, page);
  const body = bodyOf(node);
  const table = body.find((part): part is Table => part.type === 'table');
  const words = body.find((part) => part.type === 'paragraph');
  const caption = words?.type === 'paragraph' ? inlinesOf(words.children, page) : [];
  reportStray(
    body.filter((part) => part !== table && part !== words),
    'A caption of one paragraph, and one table.',
    page,
  );
  if (!plainText(caption).trim()) {
    report('comparison-without-caption', attributes.namePlace, {
      message: 'This comparison has no caption.',
      expected: 'A paragraph above the table that says what is compared.',
    });
  }
  const titles = (table?.children[0]?.children ?? []).map((cell) => plainText(inlinesOf(cell.children, page)).trim());
  if (!table || titles.length < 2 || table.children.length < 3) {
    report('bad-comparison-table', table ? source.placeOf(table.children[0] ?? table) : attributes.namePlace, {
      message: table ? 'This table is too small to compare anything.' : 'This comparison has no table.',
      expected: shape,
    });
  }
  const filters = readFilters(attributes, titles, page);
  const columns = titles.map((title) => ({ title, isFilter: filters.has(title) }));
  const rows = table ? readRows(table, columns, page) : [];
  return id && rows.length > 0 ? { kind: 'comparison', id: id.id, caption, columns, rows } : undefined;
}

/** The titles of the columns with a filter. */
function readFilters(attributes: Attributes, titles: readonly string[], { report }: Page): Set<string> {
  const filters = attributes.get('filters');
  const names = (filters?.value ?? '').split(',').flatMap((name) => name.trim() || []);
  const found = names.map((name) => ({
    name,
    title: titles.find((title) => title.toLowerCase() === name.toLowerCase()),
  }));
  for (const { name, title } of found) {
    if (title !== undefined || !filters || titles.length === 0) continue;
    report('unknown-column', filters.place, {
      message: `The table has no column "${name}".`,
      expected: `Columns: ${titles.join(', ')}.`,
      mend: didYouMean(name, titles),
    });
  }
  return new Set(found.flatMap(({ title }) => title ?? []));
}

function readRows({ children }: Table, columns: Comparison['columns'], page: Page): Comparison['rows'] {
  return children.slice(1).map((row) => {
    const cells = columns.map(({ isFilter }, index) => {
      const content = inlinesOf(row.children[index]?.children ?? [], page);
      return { content, values: isFilter ? valuesIn(content) : [] };
    });
    if (!plainText(cells[0]?.content ?? []).trim()) {
      page.report('row-without-name', page.source.placeOf(row), {
        message: 'This row has no name.',
        expected: 'Words in the first column.',
      });
    }
    return cells;
  });
}

/** A source is no part of a value. */
function valuesIn(content: readonly Inline[]): string[] {
  const words = plainText(content.filter(({ type }) => type !== 'citation' && type !== 'footnoteReference'));
  return [...new Set(words.split(',').flatMap((value) => value.trim() || []))];
}
