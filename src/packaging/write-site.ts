import type { Module } from '../course/module.js';
import { pathOf } from '../course/page-data.js';
import type { Theme } from '../course/palette.js';
import { fontPaths } from './font-paths.js';
import { missingPage, missingPath } from './missing-page.js';
import { outfitter } from './page-outfit.js';
import type { SitePage } from './pages/site-page.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { papersOf, themed } from './themed.js';
import { writePage } from './write-page.js';
import { workerPath, writeWorker } from './write-worker.js';

/** What a site is made of. */
export interface Site {
  pages: readonly SitePage[];
  modules: readonly Module[];
  /** Pictures, by their path from the site's root: `history/media/lsd.svg`. */
  media: ReadonlyMap<string, Uint8Array>;
  /** What they look like, where it is not as Kapstone looks. */
  theme?: Theme | undefined;
  /** Whether its pages open without a network: it stands on a server of its own. */
  isOffline?: boolean;
}

/** Writes the files of a site, by their path from its root. The same input gives the same bytes. */
export async function writeSite(
  { pages, modules, media, theme, isOffline = false }: Site,
  player: PlayerFiles,
  digest: Digest,
): Promise<Map<string, string | Uint8Array>> {
  const fonts = await fontPaths(player.fonts, digest);
  const files = new Map<string, string | Uint8Array>();
  const outfitOf = outfitter(themed(player, theme), fonts, digest, isOffline ? workerPath : undefined);
  for (const page of pages) files.set(page.path, writePage(page, await outfitOf(page), papersOf(theme)));
  const language = pages[0]?.language ?? 'en';
  files.set(missingPath, missingPage(language));
  for (const [name, path] of fonts) files.set(path, player.fonts.get(name) ?? '');
  // For embeds and packages, and for whoever wants to read the course by program.
  for (const module of modules) files.set(`${module.id}/module.json`, `${JSON.stringify(module)}\n`);
  for (const [path, bytes] of media) files.set(path, bytes);
  files.set(pathOf.licences, player.licences);
  if (isOffline) files.set(workerPath, await writeWorker(files, player.worker, language, digest));
  return files;
}
