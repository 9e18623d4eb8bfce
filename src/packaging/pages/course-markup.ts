import type { Course } from '../../course/course.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';

/** Gives the elements of a page the record of the course as a whole. */
export function courseMarkup({ id, hash }: Course, ...content: Markup[]): ElementNode {
  return el('kap-course-scope', { course: id, hash }, ...content);
}
