/** A text of ASCII, deflated (RFC 1951) and in base64 (RFC 4648, without padding). */
// The build without Node's worker threads: this is pure.
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate/browser';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function pack(text: string): string {
  return toBase64(deflateSync(strToU8(text), { level: 9, mem: 8 }));
}

/** Undefined for what is none. */
export function unpack(packed: unknown): string | undefined {
  const bytes = typeof packed === 'string' ? fromBase64(packed) : undefined;
  if (!bytes) return undefined;
  try {
    return strFromU8(inflateSync(bytes));
  } catch {
    return undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b, c] = bytes.subarray(index, index + 3);
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet[(bits >> shift) & 63]);
    text += letters.slice(0, c !== undefined ? 4 : b !== undefined ? 3 : 2).join('');
  }
  return text;
}

function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]+$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let index = 0, at = 0; index < text.length; index += 4) {
    const bits = [0, 1, 2, 3].reduce((all, place) => {
      const letter = text[index + place];
      return (all << 6) | (letter === undefined ? 0 : alphabet.indexOf(letter));
    }, 0);
    for (const shift of [16, 8, 0]) if (at < bytes.length) bytes[at++] = (bits >> shift) & 255;
  }
  return bytes;
}
