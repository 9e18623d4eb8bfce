import type { Place } from './diagnostic.js';

/** Signs of a line that are shown: a paragraph is one line, and a terminal is about a hundred signs wide. */
const width = 88;
const before = 30;

/**
 * The line of a place with carets below its very words. Of a long line the part around them is shown. Empty where the text
 * has no such line, or an empty one.
 */
export function codeFrame(text: string, { line, column, endLine = line, endColumn = column }: Place): string[] {
  // Of the file as a whole: its first line says nothing about it.
  if (line === 1 && column === 1 && endLine === 1 && endColumn === 1) return [];
  const whole = text.split(/\r\n|\r|\n/, line)[line - 1];
  if (!whole?.trim()) return [];
  const end = endLine > line ? whole.length : Math.min(endColumn - 1, whole.length);
  const from = column - 1 > width - before ? column - 1 - before : 0;
  const to = Math.min(whole.length, from + width);
  const shown = `${from > 0 ? '…' : ''}${seen(whole.slice(from, to))}${to < whole.length ? '…' : ''}`;
  const lead = (from > 0 ? 1 : 0) + signs(whole.slice(from, column - 1));
  const marked = Math.max(1, signs(whole.slice(column - 1, Math.min(end, to))));
  const number = String(line);
  return [`  ${number} | ${shown}`, `  ${' '.repeat(number.length)} | ${' '.repeat(lead)}${'^'.repeat(marked)}`];
}

/** What a terminal can show, sign for sign. */
function seen(text: string): string {
  // eslint-disable-next-line no-control-regex -- A terminal obeys them.
  return text.replace(/[\0-\x1f\x7f-\x9f]/g, ' ').replace(/[\u202A-\u202E\u2066-\u2069]/g, ' ');
}

/** Code points: what a terminal gives a place to, but for joined emoji. */
function signs(text: string): number {
  return Array.from(text).length;
}
