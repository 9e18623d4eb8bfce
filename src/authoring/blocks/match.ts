import type { Table, TableRow } from 'mdast';
import type { Match } from '../../course/blocks/match.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { reportStray } from './stray-text.js';

const shape = 'One table with three columns, such as | Substance | Class | Why |, and two rows at least.';

/** A table: what is to be matched, its answer, the reason. */
export function readMatch(node: ContainerDirective, page: Page) {
  const { report, source } = page;
  const head = itemHead(node, 'match', page);
  const body = bodyOf(node);
  const split = body.findIndex(({ type }) => type === 'table');
  const table = body[split];
  const stem = proseOf(split === -1 ? body : body.slice(0, split), page);
  checkStem(stem, head, page);
  if (table?.type !== 'table') {
    report('bad-match-table', head.attributes.namePlace, { message: 'This match has no table.', expected: shape });
    return undefined;
  }
  reportStray(body.slice(split + 1), 'One table stands last.', page);
  const columns = table.children[0]?.children.length ?? 0;
  if (columns !== 3 || table.children.length < 3) {
    report('bad-match-table', source.placeOf(table.children[0] ?? table), {
      message:
        columns === 3
          ? 'This table has fewer than two rows.'
          : `This table has ${columns} column${columns === 1 ? '' : 's'}.`,
      expected: shape,
    });
  }
  const content = readRows(table, page);
  if (!head.base || columns < 2 || content.rows.length === 0 || content.rows.some(({ answer }) => !answer))
    return undefined;
  const { id, objective, difficulty, group } = head.base;
  return completeItem(
    { kind: 'match', id, objective, difficulty, stem, ...(group && { group }), ...content },
    head.draft,
  );
}

function readRows(table: Table, page: Page): Pick<Match, 'headings' | 'rows' | 'answers'> {
  const { report, source } = page;
  const [top, ...below] = table.children;
  const heading = (column: number) => (top ? plainText(cell(top, column, page)).trim() : '');
  const rows = below.map((row) => {
    const [content, answer, rationale] = [0, 1, 2].map((column) => cell(row, column, page));
    return { content: content ?? [], answer: plainText(answer ?? []).trim(), rationale: rationale ?? [], row };
  });
  for (const { content, answer, rationale, row } of rows) {
    const at = (column: number) => source.placeOf(row.children[column] ?? row);
    if (!answer || content.length === 0) {
      report('row-without-answer', at(content.length === 0 ? 0 : 1), {
        message: content.length === 0 ? 'This row asks for nothing.' : 'This row has no answer.',
        expected: 'Words in the first column and their answer in the second.',
      });
    }
    if (rationale.length === 0 && row.children.length > 1) {
      report('row-without-reason', at(row.children.length > 2 ? 2 : 0), {
        message: 'Nothing is said about this row.',
        expected: 'Its reason in the third column.',
      });
    }
  }
  const texts = rows.map(({ content }) => plainText(content));
  reportDuplicates(
    rows.map(({ row }) => source.placeOf(row.children[0] ?? row)),
    texts,
    'rows',
    report,
  );
  const answerTexts = [...new Set(rows.map(({ answer }) => answer).filter(Boolean))];
  const answerIds = idsFromText('a', answerTexts);
  const answers = answerTexts.map((text, index) => ({ id: answerIds[index] ?? '', text }));
  const rowIds = idsFromText('r', texts);
  return {
    headings: { row: heading(0), answer: heading(1) },
    rows: rows.map(({ content, answer, rationale }, index) => ({
      id: rowIds[index] ?? '',
      content,
      answer: answers.find(({ text }) => text === answer)?.id ?? '',
      rationale,
    })),
    answers,
  };
}

function cell(row: TableRow, column: number, page: Page) {
  return inlinesOf(row.children[column]?.children ?? [], page);
}
