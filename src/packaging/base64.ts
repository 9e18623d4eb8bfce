const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, with padding. The platforms' own ways are not on all of them. */
export function base64(bytes: Uint8Array): string {
  const padding = (3 - (bytes.length % 3)) % 3;
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = [0, 1, 2].reduce((sum, step) => (sum << 8) | (bytes[at + step] ?? 0), 0);
    for (const shift of [18, 12, 6, 0]) text += digits.charAt((bits >> shift) & 63);
  }
  return text.slice(0, text.length - padding) + '='.repeat(padding);
}
