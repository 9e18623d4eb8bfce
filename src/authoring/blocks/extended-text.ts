import type { Table } from 'mdast';
import type { ExtendedText } from '../../course/blocks/extended-text.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead, type ItemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { reportStray } from './stray-text.js';

type Rubric = Pick<ExtendedText, 'levels' | 'criteria'>;

/** What asks, then a text to compare with as a quote, then a rubric as a table. */
export function readExtendedText(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'extended-text', page, ['words']);
  const words = readWords(head, page);
  const body = bodyOf(node);
  const last = body.at(-1);
  const table = last?.type === 'table' ? last : undefined;
  const front = table ? body.slice(0, -1) : body;
  // Quotes before the last one belong to the question: it may quote a client.
  const split = front.findLastIndex(({ type }) => type === 'blockquote');
  const quote = front[split];
  const stem = proseOf(split === -1 ? front : front.slice(0, split), page);
  checkStem(stem, head, page);
  if (split !== -1)
    reportStray(front.slice(split + 1), 'After the quote stands a rubric, as a table, or nothing.', page);
  const exemplar = quote?.type === 'blockquote' ? proseOf(quote.children, page) : [];
  if (exemplar.length === 0) {
    report('extended-text-without-exemplar', head.attributes.namePlace, {
      message: 'There is no text here to compare with.',
      expected: 'A good answer as a quote after the question: "> …".',
    });
  }
  const rubric = table ? readRubric(table, page) : { levels: [], criteria: [] };
  if (!head.base || words === undefined || exemplar.length === 0 || !rubric) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  return completeItem({ kind: 'extended-text', ...base, words, exemplar, ...rubric }, head.draft);
}

function readWords({ attributes }: ItemHead, { report }: Page): number | undefined {
  const words = attributes.get('words');
  if (!words) return 1;
  if (/^[1-9]\d{0,3}$/.test(words.value)) return Number(words.value);
  report('bad-attribute', words.place, {
    message: `"${words.value}" is not a number of words.`,
    expected: 'words= and how many there must be at least, such as words=40.',
  });
  return undefined;
}

/** A table: criteria down its first column, levels along its top, and what each level means in the cells. */
function readRubric(table: Table, page: Page): Rubric | undefined {
  const { report, source } = page;
  const [top, ...below] = table.children;
  const names = (top?.children ?? []).slice(1).map(({ children }) => plainText(inlinesOf(children, page)).trim());
  if (names.length < 2 || below.length === 0 || !names.every(Boolean)) {
    report('bad-rubric', source.placeOf(top ?? table), {
      message:
        below.length === 0 ? 'This rubric has no criterion.' : 'This rubric has fewer than two levels with a name.',
      expected: 'Levels along the top and a criterion in each row, such as | Criterion | Not yet | Partly | Fully |.',
    });
    return undefined;
  }
  const rows = below.map((row) => ({
    at: source.placeOf(row.children[0] ?? row),
    cells: Array.from({ length: names.length + 1 }, (_, column) => column).map((column) => {
      const cell = row.children[column];
      const content = inlinesOf(cell?.children ?? [], page);
      if (!plainText(content).trim()) {
        report('empty-rubric-cell', source.placeOf(cell ?? row), {
          message:
            column === 0 ? 'This criterion has no words.' : `"${names[column - 1] ?? ''}" is not described here.`,
          expected: 'Words in every cell of a rubric.',
        });
      }
      return content;
    }),
  }));
  const texts = rows.map(({ cells }) => plainText(cells[0] ?? []));
  reportDuplicates(
    rows.map(({ at }) => at),
    texts,
    'criteria',
    report,
  );
  const levelIds = idsFromText('l', names);
  const ids = idsFromText('c', texts);
  return {
    levels: names.map((text, index) => ({ id: levelIds[index] ?? '', text })),
    criteria: rows.map(({ cells: [content, ...descriptions] }, index) => ({
      id: ids[index] ?? '',
      content: content ?? [],
      descriptions,
    })),
  };
}
