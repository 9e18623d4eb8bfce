/** Width and height in CSS pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** The size that a picture says it has: SVG, PNG, GIF or JPEG. Undefined where it does not say. */
export function imageSize(file: string | Uint8Array): ImageSize | undefined {
  const size = typeof file === 'string' ? svgSize(file) : (rasterSize(file) ?? svgSize(latin(file.subarray(0, 4096))));
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

function svgSize(text: string): ImageSize | undefined {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0];
  if (tag === undefined) return undefined;
  const pixels = (name: string) => /^(\d+(?:\.\d+)?)(?:px)?$/.exec(attribute(tag, name) ?? '')?.[1];
  const [, , boxWidth, boxHeight] = (attribute(tag, 'viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = Number(pixels('width') ?? boxWidth);
  const height = Number(pixels('height') ?? boxHeight);
  return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : undefined;
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2];
}

function rasterSize(bytes: Uint8Array): ImageSize | undefined {
  const big = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const little = (at: number) => ((bytes[at + 1] ?? 0) << 8) | (bytes[at] ?? 0);
  const head = latin(bytes.subarray(0, 8));
  if (head === '\x89PNG\r\n\x1a\n') return { width: big(16) * 65536 + big(18), height: big(20) * 65536 + big(22) };
  if (head.startsWith('GIF8')) return { width: little(6), height: little(8) };
  if (!head.startsWith('\xff\xd8')) return undefined;
  // JPEG: segments, each a marker and a length, up to the first that starts a frame.
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + Math.max(2, big(at + 2))) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: big(at + 7), height: big(at + 5) };
  }
  return undefined;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
