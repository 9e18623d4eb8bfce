import { isItem, itemsOf, outlineOf, scenariosIn, type Lesson, type Module } from '../../course/module.js';
import { el, textOf, type ElementNode } from '../../course/markup/element.js';
import { inlineMarkup } from '../../course/markup/inline-markup.js';
import { lessonMarkup } from '../../course/markup/lesson-markup.js';
import { pauseMarkup } from '../../course/markup/pause-markup.js';
import { proseMarkup } from '../../course/markup/prose-markup.js';
import type { Course } from '../../course/course.js';
import { pathOf, type LessonData } from '../../course/page-data.js';
import type { Prose } from '../../course/prose.js';
import { withCrisisLines } from './crisis-lines.js';
import { pageFrame } from './page-frame.js';
import { rail, railFold } from './rail-markup.js';
import type { SitePage } from './site-page.js';
import { count, start } from './words.js';

export function lessonPage(course: Course, module: Module, lesson: Lesson): SitePage {
  const root = '../';
  const path = pathOf.lesson(module.id, lesson.id);
  const index = module.lessons.indexOf(lesson);
  const next = nextOf(module, index);
  const place = { module, root, current: path };
  const { text, notes } = lessonMarkup(lesson, module);
  const content = [
    el('kap-aside', { modules: module.id }),
    el(
      'div',
      { class: 'frame' },
      rail(place),
      el(
        'main',
        { id: 'main', class: 'lesson', tabindex: -1 },
        lessonHead(module, lesson, index),
        ...(index === 0 && module.assessment?.pretest
          ? [pretestOffer(module.assessment.items, `${root}${pathOf.assessment(module.id)}#assessment`)]
          : []),
        el(
          'kap-lesson',
          { lesson: lesson.id },
          el('div', { class: 'prose' }, ...withCrisisLines(text, course.crisisLines)),
        ),
        el(
          'kap-lesson-end',
          { lesson: lesson.id, next: root + next.path, label: next.label },
          el(
            'p',
            { class: 'lesson-next' },
            el('a', { class: 'onward', href: root + next.path }, `Go on: ${next.label}`),
          ),
        ),
        ...(notes.length > 0 ? [el('div', { class: 'prose lesson-notes' }, ...notes)] : []),
      ),
    ),
  ];
  return {
    path,
    root,
    title: `${lesson.title} · ${module.title}`,
    description: start(`Lesson ${index + 1} of ${module.title}. ${objectivesOf(module, lesson).join(' ')}`, 155),
    language: module.language,
    body: pageFrame({ course, root, module, fold: railFold(place), isLive: true, content }),
    data: dataOf(module, lesson, root),
    preloadNext: next.path,
  };
}

function lessonHead(module: Module, lesson: Lesson, index: number): ElementNode {
  const objectives = objectivesOf(module, lesson);
  return el(
    'header',
    { class: 'lesson-head' },
    el('p', { class: 'kicker' }, `Lesson ${index + 1} of ${module.lessons.length} · ${lesson.minutes} minutes`),
    el('h1', {}, lesson.title),
    ...(objectives.length > 0
      ? [
          el(
            'div',
            { class: 'objectives' },
            el('p', {}, 'After this lesson you can'),
            el('ul', {}, ...objectives.map((text) => el('li', {}, text))),
          ),
        ]
      : []),
    ...(lesson.contentNote
      ? [
          el(
            'aside',
            { class: 'content-note', role: 'note', 'aria-label': 'Content note' },
            el('p', {}, el('strong', {}, 'Before you read.'), ` ${lesson.contentNote}`),
            pauseMarkup(),
          ),
        ]
      : scenariosIn(lesson, module).some((scenario) => scenario.contentNote !== undefined)
        ? [pauseMarkup()]
        : []),
  );
}

/** Before the first lesson. `kap-pretest-offer` says in it when the pre-test was taken. */
function pretestOffer(items: number, href: string): ElementNode {
  return el(
    'kap-pretest-offer',
    { class: 'pretest-offer' },
    el(
      'p',
      {},
      el(
        'span',
        { class: 'pretest-what' },
        `A pre-test of ${count(items, 'item')} tells what you know already. It counts for nothing, and you can leave it out.`,
      ),
      ' ',
      el('a', { href }, 'Go to the pre-test'),
    ),
  );
}

function objectivesOf(module: Module, lesson: Lesson): string[] {
  return module.objectives.filter(({ id }) => lesson.objectives.includes(id)).map(({ text }) => text);
}

/** What comes after a lesson: the next one, else the assessment, else the results. */
function nextOf(module: Module, index: number): { path: string; label: string } {
  const next = module.lessons[index + 1];
  if (next) return { path: pathOf.lesson(module.id, next.id), label: next.title };
  if (module.assessment) return { path: pathOf.assessment(module.id), label: 'Assessment' };
  return { path: pathOf.results(module.id), label: 'Results' };
}

function dataOf(module: Module, lesson: Lesson, root: string): LessonData {
  const scenarios = scenariosIn(lesson, module);
  const practice = lesson.blocks.flatMap((block) => {
    if (block.kind === 'set') return [{ anchor: block.id, label: textOf(inlineMarkup(block.title)) }];
    if (block.kind === 'scenario') {
      return scenarios.filter(({ id }) => id === block.id).map(({ id, title }) => ({ anchor: id, label: title }));
    }
    return isItem(block) ? [{ anchor: block.id, label: start(lineOf(block.stem)) }] : [];
  });
  return {
    page: 'lesson',
    root,
    module: outlineOf(module),
    lesson: lesson.id,
    items: itemsOf(lesson),
    ...(scenarios.length > 0 && { scenarios }),
    practice,
  };
}

/** Paragraphs in one line. */
function lineOf(nodes: readonly Prose[]): string {
  return proseMarkup(nodes)
    .map((part) => textOf([part]))
    .join(' ');
}
