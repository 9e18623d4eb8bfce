import type { Course } from '../../course/course.js';
import { el } from '../../course/markup/element.js';
import { pathOf } from '../../course/page-data.js';
import { listPage } from './list-page.js';
import type { SitePage } from './site-page.js';

/** In place of the finish of a course where only one module of it is at hand: a certificate of the course would claim too much. */
export function partFinishPage(course: Course): SitePage {
  return listPage(course, {
    path: pathOf.finish,
    title: 'Finish',
    description: `A certificate of “${course.title}” is for all of its modules.`,
    content: [
      el(
        'p',
        {},
        `Here is one module of “${course.title}”. A certificate of completion is for the course with all of its modules.`,
      ),
    ],
  });
}
