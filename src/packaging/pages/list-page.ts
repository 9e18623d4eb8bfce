import type { Course } from '../../course/course.js';
import { el, type ElementNode } from '../../course/markup/element.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';

/** A page of the whole course to look things up in. It needs no player. */
export function listPage(
  course: Course,
  { path, title, description, content }: { path: string; title: string; description: string; content: ElementNode[] },
): SitePage {
  const main = el(
    'main',
    { id: 'main', class: 'list-page', tabindex: -1 },
    el('header', { class: 'lesson-head' }, el('p', { class: 'kicker' }, course.title), el('h1', {}, title)),
    el('div', { class: 'prose' }, ...content),
  );
  return {
    path,
    root: '',
    title: `${title} · ${course.title}`,
    description,
    language: course.language,
    body: pageFrame({ course, root: '', isLive: false, content: [main] }),
  };
}
