import type { Digest } from './player-files.js';

/** Where each font lies in the site, by its name. */
export type FontPaths = ReadonlyMap<string, string>;

/** A path holds a part of the file's digest, so that a server may let browsers keep it for ever. */
export async function fontPaths(fonts: ReadonlyMap<string, Uint8Array>, digest: Digest): Promise<FontPaths> {
  const paths = new Map<string, string>();
  for (const [name, bytes] of fonts) {
    const version = (await digest(bytes)).replace(/[^A-Za-z0-9]/g, '').slice(0, 10);
    paths.set(name, `assets/${name}.${version}.woff2`);
  }
  return paths;
}
