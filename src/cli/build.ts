import { createHash } from 'node:crypto';
import { relative, resolve, sep } from 'node:path';
import type { CompiledCourse } from '../course/compiled-course.js';
import { fileAddress } from '../course/file-address.js';
import type { Module } from '../course/module.js';
import type { Theme } from '../course/palette.js';
import { writeEmbed } from '../packaging/embed/write-embed.js';
import { sitePages } from '../packaging/pages/site-pages.js';
import type { Digest } from '../packaging/player-files.js';
import { versionedMedia } from '../packaging/versioned-media.js';
import { withOwnKinds } from '../packaging/with-own-kinds.js';
import { writeSite } from '../packaging/write-site.js';
import { CommandError } from './command-error.js';
import { compileFolder } from './compile-folder.js';
import { courseFolder } from './course-folder.js';
import { kindFile } from './kind-file.js';
import { exitCode, type ExitCode } from './exit-code.js';
import type { Io } from './io.js';
import { readPlayer } from './read-player.js';
import { report, verdict } from './report.js';
import { writeFolder } from './write-folder.js';

/** SHA-256, see `Digest`. */
export const digest: Digest = (content) => Promise.resolve(createHash('sha256').update(content).digest('base64'));

/** `kapstone build`: writes a course as a site. Where the course has errors, nothing is written. */
export async function build(folder: string, out: string, io: Io): Promise<ExitCode> {
  const target = resolve(io.cwd, out);
  if (isWithin(target, courseFolder(folder, io)))
    throw new CommandError('nested', 'The site cannot be written into the folder of its course.');
  const brought = readPlayer(io.player);
  const compiled = compileFolder(folder, io);
  const { kinds, diagnostics, files } = compiled;
  const found = verdict(compiled);
  if (diagnostics.length > 0) for (const line of report(compiled, 'text')) io.err(line);
  if (found !== exitCode.clean || !compiled.course) return found || exitCode.problems;
  const { course, media } = await versionedMedia(
    compiled.course,
    mediaOf(modulesOf(compiled.course), files, compiled.course.theme),
    digest,
  );
  const modules = modulesOf(course);
  const player = withOwnKinds(brought, kinds.map(kindFile));
  const pages = sitePages(course);
  const content = { pages, modules, media, theme: course.theme, isOffline: true };
  const site = new Map([
    ...(await writeSite(content, player, digest)),
    ...(await writeEmbed({ pages, modules }, course, player, digest)),
  ]);
  writeFolder(target, site);
  io.out(`Wrote ${site.size} files to ${relative(io.cwd, target) || target}`);
  return exitCode.clean;
}

function modulesOf({ entries }: CompiledCourse): Module[] {
  return entries.flatMap(({ module }) => module ?? []);
}

/** The pictures and other files of some modules, and of a theme, by their path from the course's folder. */
export function mediaOf(
  modules: readonly Module[],
  files: ReadonlyMap<string, Uint8Array>,
  theme?: Theme,
): Map<string, Uint8Array> {
  const logos = [theme?.logo?.url, theme?.logo?.dark?.url];
  return new Map(
    [...files].filter(
      ([path]) => modules.some(({ id }) => path.startsWith(`${id}/media/`)) || logos.includes(fileAddress(path)),
    ),
  );
}

function isWithin(path: string, folder: string): boolean {
  return `${path}${sep}`.startsWith(`${folder}${sep}`);
}
