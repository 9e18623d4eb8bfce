import type { PhrasingContent } from 'mdast';
import { grades, type Grade, type Inline } from '../../course/prose.js';
import type { Claim } from '../../course/next-check.js';
import { Attributes, type Attribute } from './attributes.js';
import { isMonthOrDay } from '../files/dates.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import type { TextDirective } from './parse-markdown.js';
import type { Place } from '../diagnostics/diagnostic.js';

type ReadInlines = (nodes: readonly PhrasingContent[], page: Page) => Inline[];

/** `:claim[words]{checked=2026-11 cite=key grade=regulatory every=3-months}`; its words alone where something is missing. */
export function claimOf(node: TextDirective, page: Page, read: ReadInlines): Inline[] {
  const { report, source, citations } = page;
  const attributes = new Attributes(node, source, report, ['checked', 'cite', 'grade', 'every']);
  const children = read(node.children, page);
  if (children.length === 0) {
    report('empty-term', attributes.namePlace, {
      message: 'This claim has no words.',
      expected: 'The claim, in brackets: :claim[Approved for …]{checked=… cite=… grade=…}.',
    });
  }
  const checked = checkedOf(attributes, page);
  const grade = gradeOf(attributes, page);
  const every = everyOf(attributes, page);
  const keys = keysOf(attributes, page);
  if (!checked || !grade || keys.length === 0 || children.length === 0) return children;
  const claim: Claim = {
    type: 'claim',
    checked: checked.value,
    ...(every !== undefined && { every }),
    grade,
    references: keys,
    citation: '',
    children,
  };
  page.claims.push({ claim, place: checked.place });
  citations.gather(
    keys.map((id) => ({ id })),
    keys.join(' '),
    claim,
  );
  return [claim];
}

function checkedOf(attributes: Attributes, { report }: Page): Attribute | undefined {
  const checked = attributes.get('checked');
  if (checked && isMonthOrDay(checked.value)) return checked;
  report('claim-without-date', checked?.place ?? attributes.namePlace, {
    message: checked ? `"${checked.value}" is not a month or a day.` : 'This claim does not say when it was checked.',
    expected: 'checked=2026-11 or checked=2026-11-24',
  });
  return undefined;
}

/** Months between two checks. */
function everyOf(attributes: Attributes, { report }: Page): number | undefined {
  const every = attributes.get('every');
  if (!every) return undefined;
  const [, count, unit] = /^([1-9]\d?)-(month|year)s?$/.exec(every.value) ?? [];
  if (count) return Number(count) * (unit === 'year' ? 12 : 1);
  report('bad-attribute', every.place, {
    message: `"${every.value}" does not say how often this claim is to be checked.`,
    expected: 'every=3-months, every=1-year, or nothing: the grade has an interval of its own.',
  });
  return undefined;
}

function gradeOf(attributes: Attributes, { report }: Page): Grade | undefined {
  const grade = attributes.get('grade');
  const known = grades.find((name) => name === grade?.value);
  if (known) return known;
  report('unknown-grade', grade?.place ?? attributes.namePlace, {
    message: grade ? `"${grade.value}" is not a grade of evidence.` : 'This claim has no grade of evidence.',
    expected: `grade= and one of: ${grades.join(', ')}.`,
    mend: grade && didYouMean(grade.value, grades),
  });
  return undefined;
}

function keysOf(attributes: Attributes, { report, citations, source }: Page): string[] {
  const cite = attributes.get('cite');
  const words = [...(cite?.value ?? '').matchAll(/@?([^\s,;@]+)/g)];
  if (!cite || words.length === 0) {
    report('claim-without-source', attributes.namePlace, {
      message: 'This claim names no reference.',
      expected: 'cite= and a key of references.json.',
    });
    return [];
  }
  const keys = words.filter((word) =>
    citations.isCitable(word[1] ?? '', wordPlace(cite.place, word.index, word[0].length)),
  );
  return [...new Set(keys.map((word) => word[1] ?? ''))];

  function wordPlace(place: Place, index: number, length: number): Place {
    // A value in quotes may run over lines; then its beginning must do.
    if (place.line !== place.endLine) return place;
    return { ...place, file: source.file, column: place.column + index, endColumn: place.column + index + length };
  }
}
