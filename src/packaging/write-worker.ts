import type { OfflineList } from '../course/offline-list.js';
import { missingPath, unreachablePage } from './missing-page.js';
import type { Digest } from './player-files.js';

/** At the root, since a service worker looks after what lies below it. */
export const workerPath = 'service-worker.js';

/** Of all pages together, in bytes before compression. A course of a few hundred lessons would fill a phone. */
const limit = 40_000_000;

/**
 * Writes the service worker of a site of these files. A site up to the limit is kept whole from the first visit on. Of a larger
 * one, the pages at its root are, and each other page when it is visited.
 */
export async function writeWorker(
  files: ReadonlyMap<string, string | Uint8Array>,
  code: string,
  language: string,
  digest: Digest,
): Promise<string> {
  // The data of the modules is for embeds and packages: no page asks for it.
  const all = [...files].filter(([path]) => !path.endsWith('.json') && path !== missingPath);
  const keepsVisited = weightOf(all) > limit;
  const chosen = keepsVisited ? all.filter(([path]) => /^([^/]+|assets\/.*)$/.test(path)) : all;
  const list: OfflineList = {
    files: await Promise.all(chosen.map(([path, content]) => entryOf(path, content, digest))),
    bytes: weightOf(chosen),
    keepsVisited,
    missing: unreachablePage(language),
  };
  return `self.kapstoneOffline=${JSON.stringify(list)};\n${code}\n`;
}

/** By its digest a file is told from that of another release, which a server may still give in its place. */
async function entryOf(path: string, content: string | Uint8Array, digest: Digest) {
  const sha256 = await digest(content);
  return {
    url: path.split('/').map(encodeURIComponent).join('/'),
    revision: sha256.replace(/[^A-Za-z0-9]/g, '').slice(0, 12),
    integrity: `sha256-${sha256}`,
  };
}

function weightOf(files: readonly (readonly [string, string | Uint8Array])[]): number {
  return files.reduce((sum, [, content]) => sum + content.length, 0);
}
