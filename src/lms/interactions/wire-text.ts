/**
 * Typed words inside a protocol's string. What would be read as the protocol's own sign has a backslash in or before it, and
 * every text that was written so can be read again as it was.
 */

/** Line breaks: Moodle's `.` takes none, so a text with one would not be stored at all. */
const lineBreaks: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\u2028': 'L', '\u2029': 'P' };
const brokenLines = new Map(Object.entries(lineBreaks).map(([character, letter]) => [letter, character]));

/** Stands at the end of what was cut. */
export const cutMark = '\\…';

/** The form in which a text is told: what no keyboard types, and what no database keeps, is a replacement character. */
export function normalText(text: string): string {
  return text.replace(/(?![\n\r\t])[\p{Cc}\p{Cs}]/gu, '\uFFFD');
}

/** `signs` matches what is to be written otherwise, the backslash among it. */
export function toWireText(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => {
    // The sign is "[,]", "[.]" or "[:]", of which only the bracket was matched.
    if (sign === '[') return '[\\';
    return `\\${lineBreaks[sign] ?? sign}`;
  });
}

export function fromWireText(wire: string): { text: string; isCut: boolean } {
  let isCut = false;
  const text = wire.replace(/\\(.)/gsu, (whole, sign: string) => {
    if (whole !== cutMark) return brokenLines.get(sign) ?? sign;
    isCut = true;
    return '';
  });
  return { text, isCut };
}

/** The pieces of a list of such texts, between signs that have no backslash before them. */
export function wirePieces(wire: string, sign: string): string[] {
  const pieces = [''];
  for (const [token] of wire.matchAll(/\\?./gsu)) {
    if (token === sign) pieces.push('');
    else pieces.push(`${pieces.pop() ?? ''}${token}`);
  }
  return pieces;
}
