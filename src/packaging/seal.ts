const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Encodes data as base64 of its JSON, so that nobody reads an answer key by accident in a page's source. It hides, it
 * does not protect: whoever wants to can decode it, since the learner's browser must be able to.
 *
 * The JSON is ASCII, other characters being written as \u escapes: `JSON.parse(atob(sealed))` opens it.
 */
export function seal(data: unknown): string {
  return base64(
    JSON.stringify(data).replace(
      /[^\0-\x7f]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}

function base64(ascii: string): string {
  const padding = (3 - (ascii.length % 3)) % 3;
  let text = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const bits = [0, 1, 2].reduce((sum, step) => (sum << 8) | (ascii.charCodeAt(at + step) || 0), 0);
    for (const shift of [18, 12, 6, 0]) text += digits.charAt((bits >> shift) & 63);
  }
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}
