import type { EmbeddedCourse } from '../course/embedded.js';
import { bringFonts, courseStyle } from './embed-style.js';
import { HostHistory } from './host-history.js';
import { CoursePages, EmbedError, readCourse, readText } from './read-course.js';
import type { Shown } from './shown.js';
import type * as Code from './view.js';
import type { Desk } from './view.js';

/** What an element's `src` says. */
export interface Source {
  /** Address of the course's site, with a slash at the end. */
  root: string;
  /** Path of a page that it names. */
  page?: string;
  /** Id of the one module that is shown; absent for all. */
  module?: string;
}

/** A course that is open in an element. */
export interface Opened {
  code: typeof Code;
  course: EmbeddedCourse;
  files: CoursePages;
  style: Promise<CSSStyleSheet>;
  shown: Shown;
  source: Source;
  desk: Desk;
  history: HostHistory;
}

/** What is asked of an element: its attributes, and how it reads its address. */
interface Embed extends Element {
  src: string;
  sourceOf(address: URL): Source;
  pagesOf(course: EmbeddedCourse, source: Source): readonly string[];
}

/** Reads what a course is, while the script that shows its pages comes; the first page may be asked for before the style is there. */
export async function openCourse(embed: Embed): Promise<Opened> {
  const { src, id } = embed;
  if (!src) throw new EmbedError('no-src', '');
  const source = embed.sourceOf(new URL(src, document.baseURI));
  const script = import('./view.js').catch((cause: unknown) => {
    throw new EmbedError('no-script', src, { cause });
  });
  const [code, course] = await Promise.all([script, readCourse(source.root)]);
  const pages = embed.pagesOf(course, source);
  const [start] = pages;
  if (start === undefined) throw new EmbedError('no-module', src);
  bringFonts(course.fonts, source.root);
  const style = readText(source.root + course.style).then(courseStyle);
  // Whoever shows a page hears of it.
  style.catch(() => undefined);
  return {
    code,
    course,
    files: new CoursePages(source.root),
    style,
    shown: { root: source.root, pages, start },
    source,
    desk: new code.Desk(databaseOf(source, course)),
    history: new HostHistory(id || src, embed.getAttribute('query') ?? undefined),
  };
}

/** A course of the page's own site is kept where its own pages keep it; one from elsewhere apart from all others. */
function databaseOf({ root }: Source, { id }: EmbeddedCourse): string {
  return new URL(root).origin === location.origin ? 'kapstone' : `kapstone:${id}`;
}
