import * as v from 'valibot';
import { contentHash } from '../content-hash.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { readJson, type JsonNode } from '../sources/json-source.js';
import type { SourceText } from '../sources/source-text.js';

// Processors read words where CSL-JSON has numbers.
const scalar = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const text = v.exactOptional(scalar);
const particle = v.exactOptional(v.string());
const name = v.union([
  v.object({
    family: v.string(),
    given: particle,
    suffix: particle,
    'dropping-particle': particle,
    'non-dropping-particle': particle,
  }),
  v.object({ literal: v.string() }),
]);
const names = v.exactOptional(v.array(name));
// Year, month, day; twice for a range, and then of one form. Anything else stops the processor.
const day = v.pipe(v.array(v.pipe(scalar, v.regex(/^-?\d{1,4}$/))), v.minLength(1), v.maxLength(3));
const date = v.exactOptional(
  v.union([
    v.object({
      'date-parts': v.pipe(
        v.array(day),
        v.minLength(1),
        v.maxLength(2),
        v.check(([from, to = from]) => from?.length === to?.length),
      ),
    }),
    v.object({ literal: v.string() }),
    v.object({ raw: v.string() }),
  ]),
);

/** What is taken over from CSL-JSON; the rest is left out, `note` too, which CSL processors read commands from. */
const CslEntrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_]([\w:.#$%&+?<>~/-]*\w)?$/)),
  type: v.pipe(v.string(), v.regex(/^[a-z][a-z_-]*$/)),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  'title-short': text,
  author: names,
  editor: names,
  translator: names,
  'container-author': names,
  issued: date,
  'original-date': date,
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  'event-title': text,
  publisher: text,
  'publisher-place': text,
  authority: text,
  volume: text,
  issue: text,
  number: text,
  edition: text,
  page: text,
  section: text,
  chapter: text,
  version: text,
  genre: text,
  medium: text,
  status: text,
});

/** A reference that can be cited, or that is there but still to be confirmed. */
export interface SourceEntry {
  /** CSL-JSON, as the citation processor takes it. */
  csl: v.InferOutput<typeof CslEntrySchema>;
  url?: string;
  /** Differs where it would be worded otherwise. */
  hash: string;
  isConfirmed: boolean;
  place: Place;
}

/** The course's list of references, by key; undefined where the file is none, which is reported. */
export function readReferences(source: SourceText, report: Report): Map<string, SourceEntry> | undefined {
  const entries = new Map<string, SourceEntry>();
  const result = readJson(source);
  if ('mistake' in result) {
    report('bad-json', result.place, { message: `This is not JSON: ${lowerFirst(result.mistake)}` });
    return undefined;
  }
  const { node } = result;
  if (!Array.isArray(node.value)) {
    report('bad-reference', source.place(node.start, node.start + 1), {
      message: 'The file is not a list.',
      expected: 'A list of references, [ … ], as Zotero exports it (CSL-JSON).',
    });
    return undefined;
  }
  for (const part of node.parts?.values() ?? []) readEntry(part, source, report, entries);
  return entries;
}

function readEntry(node: JsonNode, source: SourceText, report: Report, entries: Map<string, SourceEntry>): void {
  const result = v.safeParse(CslEntrySchema, node.value);
  if (!result.success) {
    for (const issue of result.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      const at = path.reduce((part, key) => part.parts?.get(key) ?? part, node);
      const isWhole = at === node;
      report('bad-reference', source.place(at.start, isWhole ? at.start + 1 : at.end), {
        message:
          path.length > 0
            ? `"${path.join('.')}" of this reference is missing or not as expected.`
            : 'This is not a reference.',
        expected:
          'CSL-JSON: id, type and title at least; names with family and given, or literal; dates with date-parts.',
      });
    }
    return;
  }
  const csl = result.output;
  const at = node.parts?.get('id') ?? node;
  const place = source.place(at.start, at.end);
  if (entries.has(csl.id)) {
    report('duplicate-reference', place, { message: `"${csl.id}" is the id of two references.` });
    return;
  }
  const { note, DOI, URL } = node.value as Record<string, unknown>;
  const url =
    typeof DOI === 'string' && DOI ? `https://doi.org/${bareDoi(DOI)}` : typeof URL === 'string' ? URL : undefined;
  const linked = url && /^https?:\/\//i.test(url) ? { url } : {};
  entries.set(csl.id, {
    csl,
    ...linked,
    hash: contentHash([csl, linked]),
    isConfirmed: ![csl.title, note].some((words) => typeof words === 'string' && /to confirm/i.test(words)),
    place,
  });
}

function bareDoi(doi: string): string {
  return doi.trim().replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
