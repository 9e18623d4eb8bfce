import { compileFolder } from './compile-folder.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { report, verdict, type ReportFormat } from './report.js';

/** `kapstone check`: says what is wrong in a course. */
export function check(folder: string, format: ReportFormat, io: Io): ExitCode {
  const compiled = compileFolder(folder, io, { leaves: false });
  for (const line of report(compiled, format)) io.out(line);
  return verdict(compiled);
}
