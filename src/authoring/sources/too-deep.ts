import type { Report } from '../diagnostics/diagnostic.js';
import type { SourceText } from './source-text.js';

export function isStackOverflow(error: unknown): boolean {
  // Firefox has an error of its own for it.
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

export function reportTooDeep(source: SourceText, report: Report, at = 0): void {
  report('too-deep', source.place(at, at), {
    message: 'This file nests its parts too deeply to be read.',
    expected: 'Fewer quotes, lists or brackets inside each other.',
  });
}
