import type { Course } from '../../course/course.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { acknowledgeMarkup } from '../../course/markup/acknowledge-markup.js';
import { courseMarkup } from './course-markup.js';
import { disclosures } from './disclosures.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';

/** What a learner should know before the first lesson, and may say to have read. */
export function startPage(course: Course, modules: readonly Module[]): SitePage {
  const first = modules.find(({ lessons }) => lessons.length > 0);
  const lesson = first && pathOf.lesson(first.id, first.lessons[0]?.id ?? '');
  const main = el(
    'main',
    { id: 'main', class: 'list-page start', tabindex: -1 },
    el(
      'header',
      { class: 'lesson-head' },
      el('p', { class: 'kicker' }, course.title),
      el('h1', {}, 'Before you start'),
      el(
        'p',
        { class: 'lead' },
        'Who wrote this course and with what interests, what it is and what it is not, and how your work is kept. It takes about four minutes.',
      ),
    ),
    el('div', { class: 'prose' }, ...[...disclosures(course, modules), software].map(section)),
    el('kap-acknowledge', { class: 'acknowledge', lesson }, ...acknowledgeMarkup),
    el(
      'p',
      { class: 'start-else' },
      'If you have begun already, the ',
      el('a', { href: 'index.html' }, 'course overview'),
      ' leads on from where you are.',
    ),
  );
  return {
    path: pathOf.start,
    root: '',
    title: `Before you start · ${course.title}`,
    description: `Who wrote “${course.title}”, with what interests, what it is and is not, and how your work is kept.`,
    language: course.language,
    body: pageFrame({
      course,
      root: '',
      isLive: true,
      content: [el('kap-aside', { course: course.id }), courseMarkup(course, main)],
    }),
    data: { page: 'start', root: '' },
    ...(lesson && { preloadNext: lesson }),
  };
}

const software: [string, string, Markup[]] = [
  'software',
  'Software',
  [
    el(
      'p',
      {},
      'The course is shown by Kapstone, which is free software, with the typeface Source Serif. ',
      el('a', { href: pathOf.licences }, 'Their licences'),
      ' come with it.',
    ),
  ],
];

function section([id, title, content]: [string, string, Markup[]]): ElementNode {
  return el('section', { 'aria-labelledby': id }, el('h2', { id }, title), ...content);
}
