import type { Table, TableCell, TableRow } from 'mdast';
import { numberIn } from '../../course/blocks/numeric.js';
import type { Inline } from '../../course/prose.js';
import type { Reported, TrialPlot } from '../../course/trial-plot.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { plainText } from '../../course/plain-text.js';
import type { SourceText } from '../sources/source-text.js';

type Row = TrialPlot['rows'][number];

const needed = ['Trial', 'Estimate', 'Low', 'High'] as const;
const own = [...needed, 'n'] as const;
type Own = (typeof own)[number];

/** The rows of a table of trials, its columns found by their headings. Rows with mistakes are left out. */
export function readTrialTable(table: Table, page: Page): Pick<TrialPlot, 'columns' | 'rows'> {
  const { report, source } = page;
  const [top, ...below] = table.children;
  const headings = (top?.children ?? []).map((cell) => plainText(inlinesOf(cell.children, page)).trim());
  const places = new Map<Own, number>();
  for (const name of own) {
    const index = headings.findIndex((heading) => heading.toLowerCase() === name.toLowerCase());
    if (index !== -1) places.set(name, index);
  }
  const further = [...headings.keys()].filter((index) => ![...places.values()].includes(index));
  reportHeadings(headings, top, page);
  const missing = needed.filter((name) => !places.has(name));
  for (const name of missing) {
    report('missing-column', source.placeOf(top ?? table), {
      message: `The table has no column "${name}".`,
      expected: `Columns: ${needed.join(', ')}; n for the number of people, and further ones as you like.`,
      mend: didYouMean(
        name,
        further.map((index) => headings[index] ?? ''),
        (heading) => `${name}" instead of "${heading}`,
      ),
    });
  }
  const rows = missing.length > 0 ? [] : below.flatMap((row) => readRow(new TrialRow(row, places, page), further));
  return { columns: further.map((index) => headings[index] ?? ''), rows };
}

/** Headings join columns to filters, so that each is there and is there once. */
function reportHeadings(headings: readonly string[], top: TableRow | undefined, { report, source }: Page): void {
  headings.forEach((heading, index) => {
    const cell = top?.children[index];
    if (!cell || (heading && headings.findIndex((other) => other.toLowerCase() === heading.toLowerCase()) === index))
      return;
    report('bad-heading', placeOfWords(cell, source), {
      message: heading ? `There are two columns "${heading}".` : 'This column has no name.',
      expected: 'A name of its own for every column.',
    });
  });
}

class TrialRow {
  constructor(
    readonly row: TableRow,
    private readonly places: ReadonlyMap<Own, number>,
    readonly page: Page,
  ) {}

  at(column: number): TableCell | undefined {
    return this.row.children[column];
  }

  cell(name: Own): TableCell | undefined {
    return this.at(this.places.get(name) ?? -1);
  }

  placeOf(name: Own) {
    const cell = this.cell(name);
    return cell ? placeOfWords(cell, this.page.source) : this.page.source.placeOf(this.row);
  }

  content(cell: TableCell | undefined): Inline[] {
    return inlinesOf(cell?.children ?? [], this.page);
  }

  /** The number of a cell; undefined where the cell is empty, `false` where it holds something else, which is reported. */
  number(name: Own): Reported | undefined | false {
    const text = plainText(this.content(this.cell(name))).trim();
    if (!text) return undefined;
    const value = numberIn(text, '');
    if (value !== undefined) return { value, text };
    this.page.report('not-a-number', this.placeOf(name), {
      message: `"${text}" is not a number.`,
      expected: 'A bare number, such as -4.0: the unit stands in the first line of the block.',
    });
    return false;
  }
}

/** Of what stands in a cell, without its lines; of the cell itself where nothing does. */
function placeOfWords(cell: TableCell, source: SourceText): Place {
  const [first, last] = [cell.children.at(0), cell.children.at(-1)];
  return first && last ? source.place(source.rangeOf(first).start, source.rangeOf(last).end) : source.placeOf(cell);
}

function readRow(row: TrialRow, further: readonly number[]): Row[] {
  const { report } = row.page;
  const trial = row.content(row.cell('Trial'));
  const isNamed = plainText(trial).trim() !== '';
  if (!isNamed) {
    report('trial-without-name', row.placeOf('Trial'), {
      message: 'This row does not say which trial it is of.',
      expected: 'A name in the column Trial, best with a citation: Murrough 2013 [@murrough2013a].',
    });
  }
  const [estimate, low, high] = (['Estimate', 'Low', 'High'] as const).map((name) => row.number(name));
  const n = readPeople(row);
  if (estimate === undefined) {
    report('trial-without-estimate', row.placeOf('Estimate'), {
      message: 'This trial has no estimate.',
      expected: 'A number in the column Estimate.',
    });
  }
  const cells = further.map((column) => row.content(row.at(column)));
  if (!isNamed || !estimate || low === false || high === false || n === false) return [];
  if (!isInterval(row, estimate, low, high)) return [];
  return [{ trial, estimate, ...(low && high && { interval: { low, high } }), ...(n && { n: n.value }), cells }];
}

function readPeople(row: TrialRow): Reported | undefined | false {
  const n = row.number('n');
  if (!n || (Number.isInteger(n.value) && n.value > 0)) return n;
  row.page.report('not-a-number', row.placeOf('n'), {
    message: `"${n.text}" is not a number of people.`,
    expected: 'A whole number, or nothing where it is not known.',
  });
  return false;
}

/** An interval has both of its ends, in their order, around the estimate; or there is none. */
function isInterval(row: TrialRow, estimate: Reported, low: Reported | undefined, high: Reported | undefined): boolean {
  const { report } = row.page;
  if (!low !== !high) {
    report('half-interval', row.placeOf(low ? 'High' : 'Low'), {
      message: `This interval has no ${low ? 'upper' : 'lower'} end.`,
      expected: 'Both ends, or neither where the source gives none.',
    });
    return false;
  }
  if (low && high && !(low.value <= estimate.value && estimate.value <= high.value)) {
    report('interval-order', row.placeOf(low.value > estimate.value ? 'Low' : 'High'), {
      message: `The estimate ${estimate.text} does not lie between ${low.text} and ${high.text}.`,
      expected: 'Low, Estimate and High in rising order; -7 is lower than -4.',
    });
    return false;
  }
  return true;
}
