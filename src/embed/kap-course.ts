import type { EmbeddedCourse } from '../course/embedded.js';
import { EmbedElement } from './embed-element.js';
import type { Source } from './opened-course.js';

/**
 * A whole course in any page, its home page first.
 *
 * @tag kap-course
 * @summary A course in somebody else's page.
 * @attr src - Where the course stands: the folder that `kapstone build` wrote, or one of its pages.
 * @attr page - Path of the page to begin with.
 * @attr query - Name of a parameter of the host's address that is to hold the page in view.
 */
export class KapCourse extends EmbedElement {
  override sourceOf(address: URL): Source {
    const { folder, file } = split(address);
    return { root: folder, ...(file && { page: file }) };
  }

  override pagesOf({ pages }: EmbeddedCourse): readonly string[] {
    return pages;
  }
}

/** The folder of an address, with a slash at the end, and the page in it. */
export function split({ origin, pathname }: URL): { folder: string; file: string } {
  const [, path = '', last = ''] = /^(.*\/)([^/]*)$/.exec(pathname) ?? [];
  return last.includes('.') || last === ''
    ? { folder: origin + path, file: last.endsWith('.html') ? last : '' }
    : { folder: `${origin}${path}${last}/`, file: '' };
}
