import type { Inline } from '../../course/prose.js';
import { citationGroupsIn, type CitationGroup } from './citation-syntax.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import type { TextRun } from './text-run.js';

/** A run of text as text and citations. */
export function runInlines(run: TextRun, page: Page): Inline[] {
  const inlines: Inline[] = [];
  let done = 0;
  const pass = (end: number) => {
    if (end > done) inlines.push({ type: 'text', value: run.value.slice(done, end) });
    inspectText(run, done, end, page);
    done = end;
  };
  for (const group of citationGroupsIn(run.value, run.escaped)) {
    pass(group.start);
    const citation = citationOf(group, run, page);
    if (citation) inlines.push(citation);
    done = group.end;
  }
  pass(run.value.length);
  return inlines;
}

function citationOf(group: CitationGroup, run: TextRun, page: Page): Inline | undefined {
  const { citations, report } = page;
  const raw = run.value.slice(group.start, group.end);
  if (!group.cites) {
    report('bad-citation', placeIn(run, group.start, group.end, page), {
      message: `${raw} cannot be read as a citation.`,
      expected: '[@key], [@key, p. 3] or [@key; @other].',
    });
    return undefined;
  }
  const cites = group.cites.filter(({ item, index }) =>
    citations.isCitable(item.id, placeIn(run, index, index + item.id.length + 1, page)),
  );
  if (cites.length === 0) return undefined;
  const items = cites.map(({ item }) => item);
  const citation = {
    type: 'citation' as const,
    references: [...new Set(items.map(({ id }) => id))],
    text: raw,
  } satisfies Inline;
  citations.gather(items, raw, citation);
  return citation;
}

/** What looks like a citation, a footnote or a link in plain text. */
function inspectText(run: TextRun, from: number, to: number, page: Page): void {
  const { citations, report } = page;
  const text = run.value.slice(from, to);
  for (const { index, 0: all, 1: sign = '', 2: key = '' } of text.matchAll(
    /(?<![\w@])([@[])([A-Za-z0-9_](?:[\w:.-]*\w)?)\]?/g,
  )) {
    const isBracketed = sign === '[' && all.endsWith(']');
    if (!(isBracketed || sign === '@') || !citations.entries.has(key) || run.escaped.has(from + index)) continue;
    const end = from + index + all.length - (sign === '@' && all.endsWith(']') ? 1 : 0);
    report('bare-citation', placeIn(run, from + index, end, page), {
      message: `"${key}" is a key of references.json, but this is not a citation.`,
      expected: `[@${key}]`,
    });
  }
  for (const { index, 0: all, 1: label = '' } of text.matchAll(/\[\^([^\]\s]+)\]/g)) {
    if (run.escaped.has(from + index)) continue;
    report('unknown-footnote', placeIn(run, from + index, from + index + all.length, page), {
      message: `There is no footnote "${label}".`,
      expected: `A line "[^${label}]: …" somewhere in this file.`,
      mend: didYouMean(label, page.footnotes.keys()),
    });
  }
}

function placeIn({ offsets, end }: TextRun, from: number, to: number, { source }: Page) {
  const last = offsets[to - 1];
  return source.place(offsets[from] ?? end, last === undefined ? end : last + 1);
}
