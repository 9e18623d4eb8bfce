import type { Place } from './diagnostics/diagnostic.js';
import type { ImageSize } from './sources/image-size.js';
import type { Page } from './page.js';

/** A link to a place in a file of the course, to be checked when all anchors are known. */
interface AnchorLink {
  /** Path of the file that the link leads to. */
  file: string;
  anchor: string;
  place: Place;
}

/** A lesson as links find it. */
export interface LinkedLesson {
  module: string;
  id: string;
}

/** What links and pictures of the course can lead to. */
export interface Links {
  files: ReadonlySet<string>;
  /** Lessons by the path of their file. */
  lessons: ReadonlyMap<string, LinkedLesson>;
  /** Width and height of pictures, by path. */
  sizes: ReadonlyMap<string, ImageSize>;
  /** Grows while pages are read. */
  anchored: AnchorLink[];
}

/** The folder of the module that a file is in; empty for the files of the course. */
export function moduleOf(file: string): string {
  const slash = file.indexOf('/');
  return slash === -1 ? '' : file.slice(0, slash);
}

/** The path in the course that `url` leads to from `page`: as from the file itself, or as from the module's folder. */
export function resolveFile(url: string, { source, links }: Page): string | undefined {
  const words = decodePath(url);
  const folder = source.file.slice(0, source.file.lastIndexOf('/') + 1);
  const candidates = [join(folder, words), join(`${moduleOf(source.file)}/`, words)];
  return candidates.find((path) => path !== undefined && links.files.has(path));
}

function join(folder: string, path: string): string | undefined {
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '' && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
