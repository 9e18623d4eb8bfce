import type { Course, CourseEntry } from '../../course/course.js';
import { el, type ElementNode } from '../../course/markup/element.js';
import { readFirstMarkup, startWords } from '../../course/markup/read-first-markup.js';
import type { ModuleOutline } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { courseMarkup } from './course-markup.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';
import { whereKept } from './where-kept.js';
import { count } from './words.js';

export function homePage(course: Course): SitePage {
  const first = course.modules.find((entry) => entry.outline)?.outline;
  const begin = first?.lessons[0];
  const content = [
    el(
      'main',
      { id: 'main', class: 'home', tabindex: -1 },
      el(
        'header',
        { class: 'home-head' },
        el('h1', {}, course.title),
        el('p', { class: 'lead' }, course.summary),
        ...(first && begin ? continueMarkup(pathOf.lesson(first.id, begin.id)) : []),
      ),
      el(
        'section',
        { class: 'home-modules', 'aria-labelledby': 'modules' },
        el('h2', { id: 'modules' }, 'Modules'),
        el(
          'kap-module-list',
          {},
          el('ol', { role: 'list' }, ...course.modules.map((entry) => moduleMarkup(course, entry))),
        ),
        ...(begin && !course.isPart
          ? [
              el(
                'p',
                { class: 'home-finish' },
                'After the last module: ',
                el('a', { href: pathOf.finish }, 'evaluation and certificate of completion'),
                '.',
              ),
            ]
          : []),
      ),
      el(
        'section',
        { class: 'home-about', 'aria-labelledby': 'about' },
        el('h2', { id: 'about' }, 'What this course is, and is not'),
        el(
          'p',
          {},
          `A knowledge course: text to read, practice that answers back, ${course.isPart ? 'and assessments' : 'assessments and a certificate of completion'}. It is not medical advice, not a dosing guide, not a licence and not a practicum. `,
          el('a', { href: pathOf.start }, 'Before you start'),
          ' says who wrote it and with what interests, who may do what, and how your work is kept.',
        ),
        ...(course.acknowledgement === undefined ? [] : acknowledgementMarkup(course.acknowledgement)),
      ),
      el(
        'section',
        { class: 'home-record', 'aria-labelledby': 'record' },
        el('h2', { id: 'record' }, 'Your record'),
        el(
          'p',
          {},
          `${whereKept(course)} `,
          'Clearing the browser’s data erases it, and some browsers clear sites that were not opened for some weeks. Download a copy when you have done something that you want to keep.',
        ),
        el('kap-course-record'),
        el(
          'kap-record',
          {},
          el('p', { class: 'no-script' }, 'Keeping, loading and erasing a record needs JavaScript.'),
        ),
        el('kap-aside', {
          modules: course.modules.map(({ id }) => id).join(' '),
          course: course.id,
          stays: true,
        }),
        el('kap-journal'),
      ),
    ),
  ];
  return {
    path: 'index.html',
    root: '',
    title: course.title,
    description: course.summary,
    language: course.language,
    body: pageFrame({ course, root: '', isLive: true, content: [courseMarkup(course, ...content)] }),
    data: { page: 'home', root: '', course: forScript(course) },
    preloadNext: pathOf.start,
  };
}

function acknowledgementMarkup(text: string): ElementNode[] {
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => el('p', {}, paragraph));
  return [el('h3', {}, 'Acknowledgement'), ...paragraphs];
}

/** What stands in the page as text is of no use to its script. */
function forScript({ acknowledgement: _acknowledgement, crisisLines: _lines, ...course }: Course): Course {
  return course;
}

/** A new learner is led to what to know before the start; the first lesson is open all the same. */
function continueMarkup(lesson: string): ElementNode[] {
  return [
    el(
      'kap-continue',
      {},
      el('a', { class: 'onward', href: pathOf.start }, startWords.label),
      el('p', { class: 'continue-what' }, startWords.detail),
    ),
    el('kap-read-first', { lesson }, ...readFirstMarkup({ lesson })),
  ];
}

/** A module as a chapter of a table of contents. `kap-module-list` tells in it how it stands. */
function moduleMarkup(course: Course, entry: CourseEntry): ElementNode {
  const { id, title, outline } = entry;
  const waits = waitsFor(course, entry);
  return el(
    'li',
    { class: 'module', 'data-module': id, 'data-state': outline ? 'open' : 'planned' },
    el('h3', { class: 'module-title', id: `module-${id}` }, title),
    el('p', { class: 'module-status' }, outline ? '' : 'Planned'),
    ...(outline ? [el('p', { class: 'module-summary' }, outline.summary)] : []),
    el('p', { class: 'module-wait' }, waits ?? (outline ? '' : 'This module is still being written.')),
    ...(outline ? [contents(outline, `module-${id}`)] : []),
  );
}

/** What must be completed before a module opens, as a sentence; undefined where nothing must. */
function waitsFor(course: Course, { requires }: CourseEntry): string | undefined {
  const titles = course.modules.filter((other) => requires.includes(other.id)).map((other) => `“${other.title}”`);
  return titles.length > 0 ? `Opens when you have completed ${titles.join(' and ')}.` : undefined;
}

function contents(module: ModuleOutline, labelledBy: string): ElementNode {
  const entry = (path: string, title: string, detail: string, lesson?: string) =>
    el(
      'li',
      { 'data-lesson': lesson },
      el('a', { href: path }, title),
      ' ',
      el('span', { class: 'contents-state' }),
      ' ',
      el('span', { class: 'contents-detail' }, detail),
    );
  return el(
    'ol',
    { class: 'contents', 'aria-labelledby': labelledBy, role: 'list' },
    ...module.lessons.map((lesson) =>
      entry(pathOf.lesson(module.id, lesson.id), lesson.title, `${lesson.minutes} min`, lesson.id),
    ),
    ...(module.assessment
      ? [entry(pathOf.assessment(module.id), 'Assessment', count(module.assessment.items, 'item'))]
      : []),
    entry(pathOf.results(module.id), 'Results', count(module.objectives.length, 'objective')),
  );
}
