import type { CompiledCourse } from '../course/compiled-course.js';
import { el, type Markup } from '../course/markup/element.js';
import { isExternal } from '../course/markup/safe-url.js';
import type { SitePage } from './pages/site-page.js';

/**
 * A course that holds one of its modules only. What the module waits for is left to the LMS: a package cannot look into
 * another one.
 */
export function withOnly(course: CompiledCourse, module: string): CompiledCourse {
  return {
    ...course,
    entries: course.entries.filter(({ id }) => id === module).map((entry) => ({ ...entry, requires: [] })),
  };
}

/** Links that lead out of these pages to pages that are not among them become their plain words. */
export function unlinkMissing(pages: readonly SitePage[]): { pages: SitePage[]; unlinked: number } {
  const paths = new Set(pages.map(({ path }) => path));
  let unlinked = 0;
  const walk = (markup: readonly Markup[], from: string): Markup[] =>
    markup.map((part) => {
      if (typeof part === 'string' || !part.children) return part;
      const children = walk(part.children, from);
      const target = part.tag === 'a' ? pageOf(part.attributes?.href, from) : undefined;
      if (target === undefined || paths.has(target)) return { ...part, children };
      unlinked += 1;
      return el('span', {}, ...children);
    });
  return { pages: pages.map((page) => ({ ...page, body: walk(page.body, page.path) })), unlinked };
}

/** The page of the course that a link leads to, by its path from the root; undefined where it leads to no page. */
function pageOf(href: unknown, from: string): string | undefined {
  if (typeof href !== 'string' || isExternal(href)) return undefined;
  const [path = ''] = href.split('#');
  if (!path.endsWith('.html')) return undefined;
  const folder = from.slice(0, from.lastIndexOf('/') + 1);
  return path.startsWith('../') ? path.slice('../'.length) : folder + path;
}
