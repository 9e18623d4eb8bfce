import type { TrialPlot } from '../../course/trial-plot.js';
import { numberIn } from '../../course/blocks/numeric.js';
import { Attributes } from '../markdown/attributes.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { readTrialTable } from './trial-table.js';

/** One table of trials; all that stands around it is the caption. */
export function readTrialPlot(node: ContainerDirective, page: Page): TrialPlot | undefined {
  const known = ['id', 'measure', 'unit', 'reference', 'better', 'filters'];
  const attributes = new Attributes(node, page.source, page.report, known);
  const id = blockId(attributes, page);
  const measure = readMeasure(attributes, page);
  const reference = readReference(attributes, page);
  const better = readBetter(attributes, page);
  const body = bodyOf(node);
  const table = body.find((part) => part.type === 'table');
  const caption = proseOf(
    body.filter((part) => part !== table),
    page,
  );
  checkFilled(
    table?.type === 'table' ? table.children.slice(1) : [],
    attributes,
    page,
    'A table with the columns Trial, Estimate, Low and High, and a row for each trial.',
  );
  if (caption.length === 0) {
    page.report('figure-without-caption', attributes.namePlace, {
      message: 'This plot has no caption.',
      expected: 'A paragraph below the table: what the plot shows, and where the numbers come from.',
    });
  }
  const content = table?.type === 'table' ? readTrialTable(table, page) : undefined;
  const filters = content ? readFilters(attributes, content.columns, page) : [];
  if (!id || !measure || !better || reference === undefined || !content || content.rows.length === 0) return undefined;
  return { kind: 'trial-plot', id: id.id, ...measure, reference, better, ...content, filters, caption };
}

function readMeasure(attributes: Attributes, { report }: Page): Pick<TrialPlot, 'measure' | 'unit'> | undefined {
  const measure = attributes.get('measure')?.value.trim();
  const unit = attributes.get('unit')?.value.trim();
  if (measure && unit) return { measure, unit: unit === 'none' ? '' : unit };
  report('plot-without-measure', attributes.namePlace, {
    message: measure ? 'This plot has no unit.' : 'This plot does not say what it measures.',
    expected: measure
      ? 'unit= and a unit, such as unit=points, or unit=none for a bare number.'
      : 'measure= and words for it, such as measure="MADRS difference".',
  });
  return undefined;
}

function readReference(attributes: Attributes, { report }: Page): number | undefined {
  const reference = attributes.get('reference');
  if (!reference) return 0;
  const number = numberIn(reference.value, '');
  if (number === undefined) {
    report('not-a-number', reference.place, {
      message: `"${reference.value}" is not a number.`,
      expected: 'The value that means no difference: 0 for a difference, 1 for a ratio.',
    });
  }
  return number;
}

const sides = ['lower', 'higher'] as const;

function readBetter(attributes: Attributes, { report }: Page): TrialPlot['better'] | undefined {
  const better = attributes.get('better');
  const side = sides.find((name) => name === better?.value);
  if (!side) {
    report('plot-without-side', better?.place ?? attributes.namePlace, {
      message: better ? `"${better.value}" is not a side.` : 'This plot does not say which side favours the treatment.',
      expected: 'better=lower or better=higher.',
      mend: better && didYouMean(better.value, sides),
    });
  }
  return side;
}

/** Names of columns, with commas between them. */
function readFilters(attributes: Attributes, columns: readonly string[], { report }: Page): string[] {
  const filters = attributes.get('filters');
  if (!filters) return [];
  const names = filters.value.split(',').map((name) => name.trim());
  return [...new Set(names.filter(Boolean))].filter((name) => {
    if (columns.includes(name)) return true;
    report('unknown-column', filters.place, {
      message: `The table has no column "${name}" to filter by.`,
      expected: columns.some(Boolean)
        ? `Columns: ${columns.filter(Boolean).join(', ')}.`
        : 'The name of a column other than Trial, Estimate, Low, High and n.',
      mend: didYouMean(name, columns),
    });
    return false;
  });
}
