import type { Diagnostic } from './diagnostic.js';
import type { DiagnosticCode } from './diagnostic-codes.js';

/** A file with one of these was not read. */
const unread: readonly DiagnosticCode[] = [
  'not-utf8',
  'unreadable-file',
  'file-too-big',
  'line-too-long',
  'too-deep',
  'unread-file',
];

/** A block with one of these was not read, or holds what does not belong to it. */
const torn: readonly DiagnosticCode[] = ['unclosed-block', 'unread-block', 'unknown-directive'];

/** What is missed in a module of which a file or a block was not read, and may stand there. */
const missed: readonly DiagnosticCode[] = [
  'scenario-not-placed',
  'unknown-scenario',
  'objective-without-lesson',
  'objective-not-measured',
  'must-pass-unknown',
  'assessment-too-long',
  'blueprint-unfilled',
  'bank-too-small',
  'minutes-off',
  'dead-link',
];

/** The lists of a course, and what is said at each use of an entry that they do not have. */
const lists: readonly { file: string; code: DiagnosticCode; noun: string }[] = [
  { file: 'references.json', code: 'unknown-citation', noun: 'works that are cited' },
  { file: 'glossary.md', code: 'unknown-term', noun: 'terms' },
];

/** Without what only repeats a mistake elsewhere: one slip is one remark. */
export function withoutEchoes(
  diagnostics: readonly Diagnostic[],
  files: ReadonlyMap<string, string | Uint8Array>,
): Diagnostic[] {
  const isUnread = ({ code, file }: Diagnostic) =>
    unread.includes(code) || (code === 'no-front-matter' && isBlank(files.get(file) ?? ''));
  const broken = diagnostics.filter(isUnread);
  const modules = new Set(
    [...broken, ...diagnostics.filter(({ code }) => torn.includes(code))].filter(isOfModule).map(moduleOf),
  );
  const withoutLessons = new Set(
    broken
      .filter(({ code }) => code !== 'unread-file')
      .filter(isOfModule)
      .map(moduleOf),
  );
  const kept = diagnostics.filter((one) => {
    if (one.code === 'no-lessons') return !withoutLessons.has(moduleOf(one));
    if (lists.some(({ file, code }) => code === one.code && broken.some((other) => other.file === file))) return false;
    return !(missed.includes(one.code) && modules.has(moduleOf(one)));
  });
  return lists.reduce((all, { file, code, noun }) => {
    if (files.has(file)) return all;
    const first = all.find((one) => one.code === code);
    return all.flatMap((one) => {
      if (one.code !== code) return [one];
      const { mend: _, ...rest } = one;
      return one === first
        ? [{ ...rest, expected: `A file ${file} beside course.yaml, with all ${noun}: there is none.` }]
        : [];
    });
  }, kept);
}

function isBlank(content: string | Uint8Array): boolean {
  return typeof content === 'string' ? content.trim() === '' : content.every((byte) => byte <= 0x20);
}

const moduleOf = ({ file }: Diagnostic): string => file.slice(0, Math.max(0, file.indexOf('/')));

const isOfModule = ({ file }: Diagnostic): boolean => /^[^/]+\/(?:lessons|items|scenarios)(?:\/|$)/.test(file);
