import { compileFolder, type Compiled } from './compile-folder.js';
import type { ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { report, verdict, type ReportFormat } from './report.js';

/** `kapstone check`: says what is wrong in a course. */
export function check(folder: string, format: ReportFormat, io: Io): ExitCode {
  const compiled = compileFolder(folder, io);
  reportUnreadable(compiled, io);
  for (const line of report(compiled, format)) io.out(line);
  return verdict(compiled);
}

export function reportUnreadable({ unreadable }: Compiled, io: Io): void {
  for (const { path, reason } of unreadable) io.err(`${path} cannot be read: ${reason}`);
}
