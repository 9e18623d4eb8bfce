import type { Digest } from './player-files.js';
import { versionedPath } from './versioned-path.js';

/** Where each font lies in the site, by its name. */
export type FontPaths = ReadonlyMap<string, string>;

export async function fontPaths(fonts: ReadonlyMap<string, Uint8Array>, digest: Digest): Promise<FontPaths> {
  const paths = new Map<string, string>();
  for (const [name, bytes] of fonts) paths.set(name, await versionedPath(`assets/${name}.woff2`, bytes, digest));
  return paths;
}
