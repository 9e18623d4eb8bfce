import type { CompiledCourse } from '../course/compiled-course.js';
import { fileAddress } from '../course/file-address.js';
import type { LogoFile } from '../course/logo.js';
import type { Module } from '../course/module.js';
import type { Theme } from '../course/palette.js';
import { isPicture } from '../course/picture.js';
import type { Digest } from './player-files.js';
import { versionedPath } from './versioned-path.js';

/** Files of a course by their path from its folder: `history/media/lsd.svg`. */
type Media = ReadonlyMap<string, Uint8Array>;

/** What was written for the web may ask for the pictures beside it, by names that cannot be changed in it. */
const asking = /\.(x?html?|css|m?js)$/i;

/**
 * Gives each picture of a course a name that changes with its content, so that no cache shows an old one after a release:
 * `history/media/lsd.Nq3vT0bW2k.svg`, among the files and wherever the course names it. Other files keep their names, by which
 * people save them and pass them on; so do pictures that the course does not name. The logo goes to `assets/`.
 */
export async function versionedMedia(
  course: CompiledCourse,
  media: Media,
  digest: Digest,
): Promise<{ course: CompiledCourse; media: Map<string, Uint8Array> }> {
  const files = new Map(media);
  const entries: CompiledCourse['entries'] = [];
  for (const entry of course.entries) {
    const { module } = entry;
    const own = module ? [...media].filter(([path]) => path.startsWith(`${module.id}/`)) : [];
    const versions = new Map<string, string>();
    for (const [path, bytes] of own) if (isPicture(path)) versions.set(path, await versionedPath(path, bytes, digest));
    if (!module || versions.size === 0) {
      entries.push(entry);
      continue;
    }
    const named = new Set<string>();
    entries.push({ ...entry, module: withVersions(module, versions, named) });
    const isAskedFor = own.some(([path]) => asking.test(path));
    for (const [path, bytes] of own) {
      if (!named.has(path)) continue;
      files.set(versions.get(path) ?? path, bytes);
      if (!isAskedFor) files.delete(path);
    }
  }
  const theme = course.theme && (await withVersionedLogo(course.theme, media, files, digest));
  return { course: { ...course, ...(theme && { theme }), entries }, media: files };
}

/** The theme with its logo in `assets/`, where it is laid among `files`. */
async function withVersionedLogo(
  theme: Theme,
  media: Media,
  files: Map<string, Uint8Array>,
  digest: Digest,
): Promise<Theme> {
  const { logo } = theme;
  if (!logo) return theme;
  const placed = async <File extends LogoFile>(file: File, name: string): Promise<File> => {
    const found = [...media].find(([path]) => fileAddress(path) === file.url);
    if (!found) return file;
    const [path, bytes] = found;
    const url = await versionedPath(`assets/${name}${path.slice(path.lastIndexOf('.'))}`, bytes, digest);
    files.set(url, bytes);
    files.delete(path);
    return { ...file, url };
  };
  const light = await placed(logo, 'logo');
  const dark = logo.dark && (await placed(logo.dark, 'logo-dark'));
  return { ...theme, logo: { ...light, ...(dark && { dark }) } };
}

/** The module with the versions' URLs. Those that it names go into `named`. */
function withVersions(module: Module, versions: ReadonlyMap<string, string>, named: Set<string>): Module {
  const urlOf = (path: string) => fileAddress(path.slice(module.id.length + 1));
  const paths = new Map([...versions.keys()].map((path) => [urlOf(path), path]));
  const versioned = (url: string): string => {
    const path = paths.get(url);
    if (path === undefined) return url;
    named.add(path);
    return urlOf(versions.get(path) ?? path);
  };
  const walk = (content: unknown): unknown => {
    if (Array.isArray(content)) return content.map(walk);
    if (typeof content !== 'object' || content === null) return content;
    return Object.fromEntries(
      Object.entries(content).map(([key, part]: [string, unknown]) => [
        key,
        key === 'url' && typeof part === 'string' ? versioned(part) : walk(part),
      ]),
    );
  };
  return walk(module) as Module;
}
