import type { Gathered } from './citations/citations.js';
import type { Remembered } from './compile-memory.js';
import { compiledHash } from './content-hash.js';
import { diagnosticOf, type Diagnostic, type Report } from './diagnostics/diagnostic.js';
import type { DraftClaim, PageSetting } from './page.js';
import type { SourceText } from './sources/source-text.js';

/** What work goes on with that may have been done before. */
export type Recalling = Pick<PageSetting, 'memory' | 'report'>;

/** What came of reading a file, and all that was told to the course meanwhile: plain data, so that it can be kept. */
interface Reading<Draft> {
  draft: Draft;
  diagnostics: readonly Diagnostic[];
  citations: readonly Gathered[];
  claims: readonly DraftClaim[];
  anchored: PageSetting['links']['anchored'];
}

/**
 * Reads a file with `read`, or takes over what came of it, where neither the file nor anything that it goes by has changed. What it
 * tells the course is told either way. `read` keeps nothing of the setting that it is given.
 */
export function readingOf<Draft>(source: SourceText, setting: PageSetting, read: (apart: PageSetting) => Draft): Draft {
  const key = `${source.file} ${setting.key} ${source.hash}`;
  const reading = setting.memory.recall('reading', key, () => readApart(setting, read));
  tell(reading.diagnostics, setting.report);
  setting.citations.gatherAll(reading.citations);
  setting.claims.push(...reading.claims);
  setting.links.anchored.push(...reading.anchored);
  return reading.draft;
}

function readApart<Draft>(setting: PageSetting, read: (apart: PageSetting) => Draft): Reading<Draft> {
  const { diagnostics, report } = listening();
  const citations = setting.citations.apart(report);
  const claims: DraftClaim[] = [];
  const links = { ...setting.links, anchored: [] };
  const draft = read({ ...setting, report, citations, claims, links });
  return { draft, diagnostics, citations: citations.gathered, claims, anchored: links.anchored };
}

/** What `work` gives and reports, or the same again, where nothing has changed of all that it goes by: that is `key`. */
export function once<T>(what: Remembered, key: string, { memory, report }: Recalling, work: (apart: Report) => T): T {
  return retold(
    memory.recall(what, key, () => heard(work)),
    report,
  );
}

/** As `once`, for work that goes by a thing that nobody changes, and by `key`. */
export function onceOf<T>(thing: object, key: string, { memory, report }: Recalling, work: (apart: Report) => T): T {
  return retold(
    memory.recallOf(thing, key, () => heard(work)),
    report,
  );
}

/** What `work` gives, and what it reports meanwhile. */
interface Heard<T> {
  result: T;
  diagnostics: readonly Diagnostic[];
}

function heard<T>(work: (apart: Report) => T): Heard<T> {
  const { diagnostics, report } = listening();
  return { result: work(report), diagnostics };
}

function retold<T>({ result, diagnostics }: Heard<T>, report: Report): T {
  tell(diagnostics, report);
  return result;
}

function listening(): { diagnostics: readonly Diagnostic[]; report: Report } {
  const diagnostics: Diagnostic[] = [];
  return { diagnostics, report: (code, place, remark) => diagnostics.push(diagnosticOf(code, place, remark)) };
}

function tell(diagnostics: readonly Diagnostic[], report: Report): void {
  for (const { code, message, expected, mend, severity: _, ...place } of diagnostics)
    report(code, place, { message, expected, mend });
}

/** Differs where a file may be read otherwise, though it is the same: other terms, references, files, kinds, other words to avoid. */
export function settingKey({ citations, glossary, links, wording, kinds }: Omit<PageSetting, 'key'>): string {
  return compiledHash([
    citations.isListed,
    [...citations.entries].map(([key, { isConfirmed }]) => [key, isConfirmed]),
    [...glossary.names].map((name) => [name, glossary.find(name)?.id]),
    [...links.files],
    [...links.lessons].map(([path, { module, id }]) => [path, module, id]),
    [...links.sizes].map(([path, { width, height }]) => [path, width, height]),
    [...kinds].map(([name, kind]) => [name, kind?.script]),
    [wording.grade, wording.avoided.map(({ pattern, better }) => [pattern.source, better]), [...wording.allowed]],
  ]);
}
