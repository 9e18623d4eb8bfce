import { base64 } from './base64.js';

const types: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  woff2: 'font/woff2',
};

/** A picture or a font as a URL that needs no request, by the ending of its name; undefined for any other file. */
export function dataUrl(path: string, bytes: Uint8Array): string | undefined {
  const type = types[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''];
  return type === undefined ? undefined : `data:${type};base64,${base64(bytes)}`;
}
