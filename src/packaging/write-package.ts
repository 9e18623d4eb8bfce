import type { CompiledCourse } from '../course/compiled-course.js';
import type { StatusPolicy } from '../course/launch-data.js';
import { courseStructure } from './cmi5/course-structure.js';
import { writeEmbed } from './embed/write-embed.js';
import { hostFiles } from './embed/host-files.js';
import { launchData, launchedModules } from './launched-module.js';
import type { Packaged } from './manifest.js';
import { launcherOf, type LmsFormat, type PackageFormat } from './package-format.js';
import { unlinkMissing, withOnly } from './packaged-course.js';
import { sitePages } from './pages/site-pages.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { scorm12Manifest } from './scorm12/scorm12-manifest.js';
import { scorm2004Manifest } from './scorm2004/scorm2004-manifest.js';
import { tincan } from './xapi/tincan.js';
import { themed } from './themed.js';
import { versionedMedia } from './versioned-media.js';
import { writeLaunchPage } from './launch-page.js';
import { writeSite } from './write-site.js';

/** Schemas that go into a package, by the names that they were published under. */
export type Schemas = Readonly<Record<'scorm12' | 'scorm2004', ReadonlyMap<string, Uint8Array>>>;

export interface PackageRequest {
  format: PackageFormat;
  course: CompiledCourse;
  status: StatusPolicy;
  tellsAnswers: boolean;
  /** Of `embed`: origins of pages that may show it, besides its own. */
  hosts?: readonly string[];
  /** Id of the one module that it holds; absent for all. */
  module?: string;
  /** Pictures and other files of the modules, by their path from the course's folder. */
  media: ReadonlyMap<string, Uint8Array>;
}

export interface Package {
  files: Map<string, string | Uint8Array>;
  /** Links to modules that are not in it, which are plain words in it. */
  unlinked: number;
}

const manifests: Readonly<
  Record<Exclude<LmsFormat, 'embed'>, { path: string; write: (packaged: Packaged) => string }>
> = {
  scorm12: { path: 'imsmanifest.xml', write: scorm12Manifest },
  scorm2004: { path: 'imsmanifest.xml', write: scorm2004Manifest },
  cmi5: { path: 'cmi5.xml', write: courseStructure },
  xapi: { path: 'tincan.xml', write: tincan },
};

/**
 * Writes the files of a package, by their path in it: the pages as `build` writes them, a launch page a module, and what tells
 * the LMS about them. The same input gives the same bytes.
 * @throws {RangeError} where the player has no part for the format.
 */
export async function writePackage(
  { format, course: whole, module, status, tellsAnswers, hosts, media }: PackageRequest,
  player: PlayerFiles,
  schemas: Schemas,
  digest: Digest,
): Promise<Package> {
  const { course, media: own } = await versionedMedia(
    module === undefined ? whole : withOnly(whole, module),
    media,
    digest,
  );
  const modules = launchedModules(course);
  const isPart = module !== undefined && launchedModules(whole).length > 1;
  const written = sitePages(course, {
    ...(format !== 'site' && { launcher: launcherOf(format) }),
    ...(isPart && { isPart }),
  });
  const { pages, unlinked } = unlinkMissing(written);
  const site = {
    pages,
    modules: modules.map((launched) => launched.module),
    media: new Map(
      [...own].filter(
        ([path]) => path.startsWith('assets/') || modules.some((each) => path.startsWith(`${each.module.id}/`)),
      ),
    ),
    theme: course.theme,
    isOffline: format === 'site',
  };
  const files = await writeSite(site, player, digest);
  if (format === 'site') {
    for (const [name, text] of await writeEmbed(site, course, player, digest)) files.set(name, text);
    return { files, unlinked };
  }
  // An LMS answers for itself where there is nothing.
  files.delete('404.html');
  for (const { module: launched, href } of modules)
    files.set(
      href,
      await writeLaunchPage(
        launchData(format, course, launched, { status, tellsAnswers, ...(hosts && { hosts }) }),
        themed(player, course.theme),
        digest,
      ),
    );
  if (format === 'embed') {
    for (const [path, text] of hostFiles(modules, player.host)) files.set(path, text);
    return { files, unlinked };
  }
  const { path, write } = manifests[format];
  files.set(path, write({ course, modules, files: [...files.keys()].sort(), status, isSingle: module !== undefined }));
  if (format === 'scorm12' || format === 'scorm2004') {
    for (const [name, bytes] of schemas[format]) files.set(name, bytes);
  }
  return { files, unlinked };
}

/** Names that some LMS cannot keep: they strip or re-code what is not a letter of ASCII, a digit, a dot, a hyphen or an underscore. */
export function oddNames(files: Iterable<string>): string[] {
  return [...files].filter((path) => !/^[\w.-]+(\/[\w.-]+)*$/.test(path) || path.endsWith('.mjs'));
}
