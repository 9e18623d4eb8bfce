import { formatInSource, type Diagnostic } from '../authoring/diagnostics/diagnostic.js';
import type { Compiled } from './compile-folder.js';
import { exitCode, type ExitCode } from './exit-code.js';

export const reportFormats = ['text', 'json', 'github'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What was found in a course, as lines. */
export function report(compiled: Compiled, format: ReportFormat): string[] {
  if (format === 'json') return [JSON.stringify(compiled.diagnostics, null, 2)];
  const lines =
    format === 'github'
      ? compiled.diagnostics.map(annotation)
      : compiled.diagnostics.flatMap((one) => [formatInSource(one, compiled.textOf(one.file)), '']);
  const [first] = compiled.diagnostics;
  const more = first && format === 'text' ? [`More on any of them: kapstone explain ${first.code}`] : [];
  return [...lines, summary(compiled), ...more];
}

/** Warnings alone do not stop a release. Where a file cannot be opened, not all was looked at. */
export function verdict({ diagnostics, unreadable }: Compiled): ExitCode {
  if (unreadable.size > 0) return exitCode.broken;
  return diagnostics.some(isError) ? exitCode.problems : exitCode.clean;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function summary({ diagnostics, files }: Compiled): string {
  const errors = diagnostics.filter(isError).length;
  const warnings = diagnostics.length - errors;
  const counts = [...(errors ? [count(errors, 'error')] : []), ...(warnings ? [count(warnings, 'warning')] : [])];
  return `${counts.join(', ') || 'No problems'} in ${count(files.size, 'file')}`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function annotation({
  file,
  line,
  column,
  endLine,
  endColumn,
  severity,
  code,
  message,
  expected,
  mend,
}: Diagnostic): string {
  const properties = { file, line, col: column, endLine, endColumn, title: code };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeCommand(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  const words = [message, expected, mend].filter((part) => part !== undefined).join('\n');
  return `::${severity === 'error' ? 'error' : 'warning'} ${list.join(',')}::${escapeCommand(words)}`;
}

function escapeCommand(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
