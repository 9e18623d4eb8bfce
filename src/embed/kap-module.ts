import type { EmbeddedCourse } from '../course/embedded.js';
import { EmbedElement } from './embed-element.js';
import type { Source } from './opened-course.js';
import { split } from './kap-course.js';

/** What a module needs of the course around it: what to know first, and the lists. */
const around = ['start.html', 'glossary.html', 'references.html', 'evidence.html', 'competencies.html'];

/**
 * One module of a course in any page: where the learner left it, or its first lesson. Links to other modules are plain words.
 *
 * @tag kap-module
 * @summary A module in somebody else's page.
 * @attr src - Where the module stands: its folder in what `kapstone build` wrote, or a page in it.
 * @attr page - Path of the page to begin with, from the root of the course.
 * @attr query - Name of a parameter of the host's address that is to hold the page in view.
 */
export class KapModule extends EmbedElement {
  override sourceOf(address: URL): Source {
    const { folder, file } = split(address);
    const [, root = '', module = ''] = /^(.*\/)([^/]+)\/$/.exec(folder) ?? [];
    return { root, module, ...(file && { page: `${module}/${file}` }) };
  }

  override pagesOf({ pages }: EmbeddedCourse, { module = '' }: Source): readonly string[] {
    const own = pages.filter((page) => page.startsWith(`${module}/`));
    return own.length > 0 ? [...own, ...around.filter((page) => pages.includes(page))] : [];
  }
}
