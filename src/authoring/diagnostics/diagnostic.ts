/** What is wrong in an author's file, and where. */
import { codeFrame } from './code-frame.js';
import { diagnosticCodes, type DiagnosticCode, type Severity } from './diagnostic-codes.js';

/** Lines and columns count from 1; the end is behind the last character. */
export interface Place {
  file: string;
  line: number;
  column: number;
  endLine?: number;
  endColumn?: number;
}

/** What is wrong in an author's file, where, and how it is mended. */
export interface Diagnostic extends Place {
  code: DiagnosticCode;
  severity: Severity;
  /** What is wrong. */
  message: string;
  /** What was expected instead. */
  expected?: string;
  /** The nearest mend, such as `Did you mean "@berman2000"?` */
  mend?: string;
}

/** The words of a diagnostic. An undefined part is left out. */
export interface Remark {
  message: string;
  expected?: string | undefined;
  mend?: string | undefined;
}

export type Report = (code: DiagnosticCode, place: Place, remark: Remark) => void;

export function diagnosticOf(code: DiagnosticCode, place: Place, { message, expected, mend }: Remark): Diagnostic {
  return {
    code,
    severity: diagnosticCodes[code].severity,
    ...place,
    message,
    ...(expected !== undefined && { expected }),
    ...(mend !== undefined && { mend }),
  };
}

/** By file, then from top to bottom. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** The text form: place, severity and code on one line, the words indented below it. */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  return formatInSource(diagnostic, '');
}

/** The same with the line that is meant, out of the text of its file. */
export function formatInSource(diagnostic: Diagnostic, text: string): string {
  const { file, line, column, severity, code, message, expected, mend } = diagnostic;
  const words = [message, expected, mend].filter((part) => part !== undefined);
  const head = `${file}:${line}:${column}  ${severity}  ${code}`;
  return [head, ...codeFrame(text, diagnostic), ...words.map((part) => `  ${part}`)].join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
