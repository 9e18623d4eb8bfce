import { el, type ElementNode } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';

export interface RailPlace {
  module: Module;
  root: string;
  /** Path of the page in view. */
  current: string;
}

/** The lessons of a module and what comes after them. `kap-rail` tells in it what is done. */
export function railMarkup({ module, root, current }: RailPlace): ElementNode {
  const link = (path: string, ...content: (ElementNode | string)[]) =>
    el('a', { href: root + path, 'aria-current': path === current ? 'page' : undefined }, ...content);
  const lessons = module.lessons.map((lesson) =>
    el(
      'li',
      { 'data-lesson': lesson.id },
      link(
        pathOf.lesson(module.id, lesson.id),
        el('span', { class: 'rail-title' }, lesson.title),
        ' ',
        el('span', { class: 'rail-minutes' }, `${lesson.minutes} min`),
        el('span', { class: 'rail-state' }),
      ),
    ),
  );
  const more = [
    ...(module.assessment ? [el('li', {}, link(pathOf.assessment(module.id), 'Assessment'))] : []),
    el('li', {}, link(pathOf.results(module.id), 'Results')),
  ];
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return el(
    'nav',
    { 'aria-label': 'Lessons' },
    el('ol', { class: 'rail-lessons', role: 'list' }, ...lessons),
    el('ul', { class: 'rail-more', role: 'list' }, ...more),
    el('p', { class: 'rail-left' }, `${minutes} minutes in all`),
  );
}

/** The rail of a wide page. */
export function rail(place: RailPlace): ElementNode {
  return el('kap-rail', { class: 'rail' }, railMarkup(place));
}

/** The same list for a narrow page, folded into its header. One of the two is shown at a time. */
export function railFold(place: RailPlace): ElementNode {
  return el('details', { class: 'rail-fold' }, el('summary', {}, 'Lessons'), el('kap-rail', {}, railMarkup(place)));
}
