import { decodeUtf8 } from './decode-utf8.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { fileStart, SourceText } from './source-text.js';

/** Characters of a file that is read: a lesson of an hour has 40,000, a list of 3,000 references three million. */
const limits = { json: 10_000_000, other: 1_000_000 };

/** Signs that cannot be seen and that no text needs; tabs and ends of lines are none. */
// eslint-disable-next-line no-control-regex -- They are what is looked for.
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/;

/** A file's text; undefined where there is no such file, or where it is no text that can be read, which is reported. */
export function sourceOf(
  path: string,
  content: string | Uint8Array | undefined,
  report: Report,
): SourceText | undefined {
  if (content === undefined) return undefined;
  const limit = path.endsWith('.json') ? limits.json : limits.other;
  if (content.length > limit) {
    report('file-too-big', fileStart(path), {
      message: `This file has ${inMillions(content.length)} million characters, so it is not read.`,
      expected: `At most ${inMillions(limit)} million. Does it hold a picture, or a text pasted many times?`,
    });
    return undefined;
  }
  if (typeof content === 'string') {
    const source = tidy(path, content.replace(/^\uFEFF/, ''), report);
    const replaced = source.text.indexOf('\uFFFD');
    if (replaced !== -1) reportBytes(source, replaced, report);
    return source;
  }
  const decoded = decodeUtf8(content);
  if (decoded.isValid) return tidy(path, decoded.text, report);
  if ([0xfffe, 0xfeff].includes(((content[0] ?? 0) << 8) | (content[1] ?? 0)))
    report('not-utf8', fileStart(path), {
      message: 'This file is in UTF-16.',
      expected: 'Save it with the encoding UTF-8.',
    });
  else reportBytes(new SourceText(path, decoded.before), decoded.before.length, report);
  return undefined;
}

/** The text with one kind of line end and without control signs, which are reported. Every place in it stays. */
function tidy(path: string, text: string, report: Report): SourceText {
  const lines = text.replace(/\r(?!\n)/g, '\n');
  const source = new SourceText(path, path.endsWith('.md') ? withPlainMarks(lines) : lines);
  const at = source.text.search(control);
  if (at === -1) return source;
  const code = source.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const isWide = source.text.slice(0, 80).split('\0').length > 20;
  report('control-sign', source.place(at, at + 1), {
    message: `A sign that cannot be seen stands here (U+${code}).`,
    expected: isWide
      ? 'The file seems to be UTF-16. Save it with the encoding UTF-8.'
      : 'Delete it. It often comes along when text is pasted from a PDF.',
  });
  return new SourceText(path, source.text.replace(new RegExp(control, 'g'), ' '));
}

/** Behind marks Word sets spaces that do not break, and for lists it has signs of its own: neither is Markdown, and nobody sees why. */
function withPlainMarks(text: string): string {
  if (!/[\u00A0\u2022\u25AA\u25CF\u25E6]/.test(text)) return text;
  return text.replace(
    /^[ \t\u00A0]*(?:(?:>|[-+*\u2022\u25AA\u25CF\u25E6]|\d{1,9}[.)]|#{1,6})[ \t\u00A0]+)+(?:\[[ \u00A0xX]\][ \t\u00A0]+)?/gm,
    (lead) => lead.replace(/\u00A0/g, ' ').replace(/[\u2022\u25AA\u25CF\u25E6]/g, '-'),
  );
}

function inMillions(count: number): string {
  return String(Math.round(count / 100_000) / 10);
}

function reportBytes(source: SourceText, at: number, report: Report): void {
  report('not-utf8', source.place(at, at), {
    message: 'Here stands something that is not text in UTF-8.',
    expected: 'Save the file with the encoding UTF-8.',
  });
}
