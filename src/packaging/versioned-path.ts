import type { Digest } from './player-files.js';

/** The part of a digest that stands in the names of files. */
export function versionOf(sha256: string): string {
  return sha256.replace(/[^A-Za-z0-9]/g, '').slice(0, 10);
}

/**
 * A path with the version of the file's content before its ending, so that a server may let browsers keep it for ever:
 * `assets/logo.svg` becomes `assets/logo.Nq3vT0bW2k.svg`.
 */
export async function versionedPath(path: string, content: string | Uint8Array, digest: Digest): Promise<string> {
  return path.replace(/(\.[^./]+)?$/, `.${versionOf(await digest(content))}$1`);
}
