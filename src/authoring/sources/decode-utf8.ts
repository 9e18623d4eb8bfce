/** Text from bytes, or the offset of the first byte that is not UTF-8 together with the text before it. */
export type Decoded = { isValid: true; text: string } | { isValid: false; before: string };

/** Strict, and without a decoder of the platform, which the pure folders do not have. A byte order mark is left out. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const parts: string[] = [];
  let units: number[] = [];
  const text = () => parts.join('') + String.fromCharCode(...units);
  let index = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (index < bytes.length) {
    const first = bytes[index] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    let point = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[index + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return { isValid: false, before: text() };
      point = (point << 6) | (byte & 0x3f);
    }
    const isOverlong = (length === 3 && point < 0x800) || (length === 4 && point < 0x10000);
    const isSurrogate = point >= 0xd800 && point <= 0xdfff;
    if (length === 0 || isOverlong || isSurrogate || point > 0x10ffff) return { isValid: false, before: text() };
    if (point > 0xffff) units.push(0xd800 + ((point - 0x10000) >> 10), 0xdc00 + ((point - 0x10000) & 0x3ff));
    else units.push(point);
    index += length;
    if (units.length > 4096) {
      parts.push(String.fromCharCode(...units));
      units = [];
    }
  }
  return { isValid: true, text: text() };
}
