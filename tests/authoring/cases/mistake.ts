import type { Unreadable } from '../../../src/authoring/checks/files.js';
import type { DiagnosticCode } from '../../../src/authoring/diagnostics/diagnostic-codes.js';
import { smallCourse, withEdit, withFile, type Files } from '../small-course.js';

/** A mistake, and something near it that is none. */
export interface Mistake {
  code: DiagnosticCode;
  name: string;
  files: Files;
  /** Files that cannot be opened. */
  unreadable?: ReadonlyMap<string, Unreadable>;
  /** Where the diagnostic must point: the marks «…» stand around the very words. */
  at: { file: string; line: number; column: number; endLine: number; endColumn: number };
  /** Other codes that this mistake brings along. */
  also: readonly DiagnosticCode[];
  mend?: string;
  /** The small course itself, where nothing else is given. */
  fine: Files;
}

interface Words {
  file: string;
  from: string;
  /** The new words, with «…» around those that the diagnostic must point at. */
  to: string;
  also?: readonly DiagnosticCode[];
  mend?: string;
  /** New words with which all is well. */
  fine?: string;
  /** A change that is made first. */
  before?: Files;
}

/** A mistake that is made by replacing words of a file of the small course. */
export function mistake(code: DiagnosticCode, name: string, words: Words): Mistake {
  const { file, from, to, also = [], mend, fine, before = smallCourse } = words;
  const marked = withEdit(file, from, to, before);
  const { text, at } = unmark(file, marked.get(file) as string);
  return {
    code,
    name,
    files: withFile(file, text, marked),
    at,
    also,
    ...(mend !== undefined && { mend }),
    fine: fine === undefined ? smallCourse : withEdit(file, from, fine, before),
  };
}

/** A file of its own, all of it given. */
export function mistakenFile(
  code: DiagnosticCode,
  name: string,
  file: string,
  marked: string,
  more: Partial<Mistake> = {},
): Mistake {
  const { text, at } = unmark(file, marked);
  return { code, name, files: withFile(file, text), at, also: [], fine: smallCourse, ...more };
}

function unmark(file: string, marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  if (start === -1 || end < start) throw new Error('Marks are missing.');
  const text = marked.replace('«', '').replace('»', '');
  const from = positionIn(text, start);
  const to = positionIn(text, end);
  return { text, at: { file, ...from, endLine: to.line, endColumn: to.column } };
}

function positionIn(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
