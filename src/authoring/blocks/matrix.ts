import type { Table } from 'mdast';
import type { Matrix } from '../../course/blocks/matrix.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { reportStray } from './stray-text.js';

const shape =
  'One table with two rows at least, such as | Statement | True | False | Why |: two columns at least between the rows and their reasons.';

/** A table: rows, columns with an x where they are right, the reason last. */
export function readMatrix(node: ContainerDirective, page: Page) {
  const { report, source } = page;
  const head = itemHead(node, 'matrix', page);
  const body = bodyOf(node);
  const split = body.findIndex(({ type }) => type === 'table');
  const table = body[split];
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  checkStem(stem, head, page);
  if (table?.type !== 'table') {
    report('bad-matrix-table', head.attributes.namePlace, { message: 'This matrix has no table.', expected: shape });
    return undefined;
  }
  reportStray(body.slice(split + 1), 'One table stands last.', page);
  const width = table.children[0]?.children.length ?? 0;
  const isWhole = width >= 4 && table.children.length >= 3;
  if (!isWhole) {
    report('bad-matrix-table', source.placeOf(table.children[0] ?? table), {
      message: width < 4 ? `This table has ${width} column${width === 1 ? '' : 's'}.` : 'This table has one row only.',
      expected: shape,
    });
    return undefined;
  }
  const content = readTable(table, width, page);
  if (!head.base || content.rows.some(({ right }) => right.length === 0)) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  const multiple = content.rows.some(({ right }) => right.length > 1);
  return completeItem({ kind: 'matrix', ...base, multiple, ...content }, head.draft);
}

function readTable(table: Table, width: number, page: Page): Pick<Matrix, 'heading' | 'columns' | 'rows'> {
  const { report, source } = page;
  const read = table.children.map((row) => ({
    cells: Array.from({ length: width }, (_, column) => inlinesOf(row.children[column]?.children ?? [], page)),
    at: (column: number) => source.placeOf(row.children[column] ?? row),
  }));
  const [top, ...below] = read;
  const names = (top?.cells ?? []).slice(1, -1).map((cell) => plainText(cell).trim());
  names.forEach((name, index) => {
    if (name || !top) return;
    report('bad-matrix-table', top.at(index + 1), { message: 'This column has no heading.', expected: shape });
  });
  reportDuplicates(
    names.map((_, index) => top?.at(index + 1) ?? source.placeOf(table)),
    names,
    'columns',
    report,
  );
  const texts = below.map(({ cells }) => plainText(cells[0] ?? []).trim());
  reportDuplicates(
    below.map(({ at }) => at(0)),
    texts,
    'rows',
    report,
  );
  const columnIds = idsFromText('c', names);
  const rowIds = idsFromText('r', texts);
  const rows = below.map(({ cells, at }, index) => {
    const marks = cells.slice(1, -1).map((cell) => plainText(cell).trim());
    marks.forEach((mark, column) => {
      if (!mark || isX(mark)) return;
      report('bad-matrix-cell', at(column + 1), {
        message: `"${mark}" says neither right nor wrong.`,
        expected: 'An x where the column is right for the row, else nothing.',
      });
    });
    const right = columnIds.filter((_, column) => isX(marks[column] ?? ''));
    if (right.length === 0 || !texts[index]) {
      report('row-without-answer', at(0), {
        message: texts[index] ? 'No column of this row is marked as right.' : 'This row asks for nothing.',
        expected: 'Words in the first column, and an x in each column that is right.',
      });
    }
    const rationale = cells.at(-1) ?? [];
    if (rationale.length === 0) {
      report('row-without-reason', at(width - 1), {
        message: 'Nothing is said about this row.',
        expected: 'Its reason in the last column.',
      });
    }
    return { id: rowIds[index] ?? '', content: cells[0] ?? [], right, rationale };
  });
  return {
    heading: plainText(top?.cells[0] ?? []).trim(),
    columns: names.map((text, index) => ({ id: columnIds[index] ?? '', text })),
    rows,
  };
}

function isX(mark: string): boolean {
  return /^(x|\[x\])$/i.test(mark);
}
