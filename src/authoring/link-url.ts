import { fileAddress } from '../course/file-address.js';
import { isSafeImage, isSafeLink } from '../course/markup/safe-url.js';
import type { Place } from './diagnostic.js';
import { moduleOf, resolveFile } from './links.js';
import { didYouMean } from './nearest.js';
import type { Page } from './page.js';

/** The URL that a link has on the lesson's page, or undefined where it leads nowhere, which is reported. */
export function linkUrl(url: string, place: Place, page: Page): string | undefined {
  const { report, source, links } = page;
  if (!isSafeLink(url)) {
    report('unsafe-link', place, {
      message: `"${url}" is not an address that a link may have.`,
      expected: 'An address that begins with https:, http: or mailto:, or the file of a lesson.',
    });
    return undefined;
  }
  if (hasScheme(url)) return url;
  const [path = '', anchor] = url.split(/#(.*)/s);
  const file = path === '' ? source.file : resolveFile(path, page);
  const lesson = file === undefined ? undefined : links.lessons.get(file);
  if (file !== undefined && lesson) {
    if (anchor) links.anchored.push({ file, anchor: decodeAnchor(anchor), place });
    const isOwn = file === source.file;
    const isSibling = lesson.module === moduleOf(source.file);
    const target = isOwn ? '' : isSibling ? `${lesson.id}.html` : `../${lesson.module}/${lesson.id}.html`;
    return anchor ? `${target}#${decodeAnchor(anchor)}` : target || `${lesson.id}.html`;
  }
  if (file?.includes('/media/') && moduleOf(file) === moduleOf(source.file))
    return fileAddress(file.slice(file.indexOf('/') + 1));
  const name = path.slice(path.lastIndexOf('/') + 1);
  const names = [...links.lessons.keys()]
    .filter((at) => moduleOf(at) === moduleOf(source.file))
    .map((at) => at.slice(at.lastIndexOf('/') + 1));
  report('dead-link', place, {
    message: `"${url}" leads to nothing in the course.`,
    expected: 'The file of a lesson, such as 02-first-wave.md, or a file in media/.',
    mend: didYouMean(name, names),
  });
  return undefined;
}

/** The URL of a picture, from the module's folder on, or undefined where there is none, which is reported. */
export function imageUrl(url: string, place: Place, page: Page): string | undefined {
  if (!isSafeImage(url) || hasScheme(url)) {
    page.report('remote-image', place, {
      message: `"${url}" is not in the module's folder.`,
      expected:
        'Put the picture into media/, so that the course works everywhere and tells no other site who reads it.',
    });
    return undefined;
  }
  const file = resolveFile(url, page);
  const module = moduleOf(page.source.file);
  if (file !== undefined && moduleOf(file) === module && module !== '')
    return fileAddress(file.slice(module.length + 1));
  const known = [...page.links.files].filter((path) => path.startsWith(`${module}/media/`));
  page.report('media-not-found', place, {
    message: `There is no "${url}" in the module's folder.`,
    mend: didYouMean(
      url,
      known.map((path) => path.slice(module.length + 1)),
    ),
  });
  return undefined;
}

function hasScheme(url: string): boolean {
  return /^\s*([a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(url);
}

function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
