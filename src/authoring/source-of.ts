import { decodeUtf8 } from './decode-utf8.js';
import type { Report } from './diagnostic.js';
import { SourceText } from './source-text.js';

/** A file's text; undefined where there is no such file, or where it is not text, which is reported. */
export function sourceOf(
  path: string,
  content: string | Uint8Array | undefined,
  report: Report,
): SourceText | undefined {
  if (content === undefined) return undefined;
  if (typeof content === 'string') {
    const text = content.replace(/^\uFEFF/, '');
    const replaced = text.indexOf('\uFFFD');
    if (replaced !== -1) reportBytes(new SourceText(path, text), replaced, report);
    return new SourceText(path, text);
  }
  const decoded = decodeUtf8(content);
  if (decoded.isValid) return new SourceText(path, decoded.text);
  reportBytes(new SourceText(path, decoded.before), decoded.before.length, report);
  return undefined;
}

function reportBytes(source: SourceText, at: number, report: Report): void {
  report('not-utf8', source.place(at, at), {
    message: 'Here stands something that is not text in UTF-8.',
    expected: 'Save the file with the encoding UTF-8.',
  });
}
