import { fileAddress } from '../../course/file-address.js';
import { isSafeImage, isSafeLink } from '../../course/markup/safe-url.js';
import type { Place } from '../diagnostics/diagnostic.js';
import { moduleOf, resolveFile } from '../links.js';
import { didYouMean, nearest } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';

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
  report('dead-link', place, {
    message: `"${url}" leads to nothing in the course.`,
    expected:
      'The file of a lesson, such as 02-first-wave.md, of another module ../../history/lessons/02-first-wave.md, or a file in media/.',
    mend: /^www\./i.test(url) ? `Did you mean "https://${url}"?` : lessonMeant(path, page),
  });
  return undefined;
}

/** The lesson whose way is the nearest: in the module that the path names, else in the page's own. */
function lessonMeant(path: string, { source, links }: Page): string | undefined {
  const parts = path.replace(/\.html$/i, '').split('/');
  const own = moduleOf(source.file);
  const lessons = [...links.lessons].filter(([file]) => file !== source.file);
  const module = lessons.map(([, lesson]) => lesson.module).find((each) => parts.includes(each)) ?? own;
  const ways = lessons
    .filter(([, lesson]) => lesson.module === module)
    .map(([file, { id }]) => {
      const name = file.slice(file.lastIndexOf('/') + 1);
      return { id, name, way: module === own ? name : `../../${file}` };
    });
  const last = parts.at(-1) ?? '';
  const meant = nearest(
    last,
    ways.flatMap(({ id, name }) => [id, name]),
  );
  const found =
    ways.find(({ id, name }) => [id, name].includes(last)) ??
    ways.find(({ id, name }) => [id, name].includes(meant ?? ''));
  return found && `Did you mean "${found.way}"?`;
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
  if (file?.startsWith(`${module}/media/`)) return fileAddress(file.slice(module.length + 1));
  const known = [...page.links.files]
    .filter((path) => path.startsWith(`${module}/media/`))
    .map((path) => path.slice(module.length + 1));
  const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const byName = new Map(known.map((path) => [nameOf(path), path]));
  page.report('media-not-found', place, {
    message: file === undefined ? `There is no "${url}" in the module's folder.` : `"${url}" is not in media/.`,
    expected: `A picture in ${module ? `${module}/` : ''}media/.`,
    mend: didYouMean(url, known) ?? didYouMean(nameOf(url), byName.keys(), (best) => byName.get(best) ?? best),
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
