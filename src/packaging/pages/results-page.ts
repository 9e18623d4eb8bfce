import type { Course } from '../../course/course.js';
import { evaluationForm } from '../../course/evaluation.js';
import { el, textOf, type ElementNode } from '../../course/markup/element.js';
import { proseMarkup } from '../../course/markup/prose-markup.js';
import { itemsOf, outlineOf, type Module, type Objective } from '../../course/module.js';
import { pathOf, type ResultsData } from '../../course/page-data.js';
import { pageFrame } from './page-frame.js';
import { rail, railFold } from './rail-markup.js';
import type { SitePage } from './site-page.js';
import { start } from './words.js';

/** The objectives, lesson by lesson. `kap-results` tells in the list how each one stands. */
export function resultsPage(course: Course, module: Module): SitePage {
  const root = '../';
  const path = pathOf.results(module.id);
  const place = { module, root, current: path };
  const groups = module.lessons.map((lesson) =>
    group(
      lesson.id,
      [el('a', { href: root + pathOf.lesson(module.id, lesson.id) }, lesson.title)],
      module.objectives.filter(({ id }) => lesson.objectives.includes(id)),
    ),
  );
  const others = module.objectives.filter(({ id }) => !module.lessons.some((lesson) => lesson.objectives.includes(id)));
  const content = [
    el('kap-aside', { modules: module.id }),
    el(
      'div',
      { class: 'frame' },
      rail(place),
      el(
        'main',
        { id: 'main', class: 'results', tabindex: -1 },
        el(
          'header',
          { class: 'lesson-head' },
          el('p', { class: 'kicker' }, module.title),
          el('h1', {}, 'Results'),
          el(
            'p',
            { class: 'lead' },
            'What you have shown that you can do, objective by objective. The newest answers count.',
          ),
        ),
        el(
          'kap-results',
          {},
          el('p', { class: 'results-summary' }),
          ...onward(course, module, root),
          ...groups,
          ...(others.length > 0 ? [group('module', ['The module as a whole'], others)] : []),
          el('p', { class: 'no-script' }, 'How you stand is worked out in your browser and needs JavaScript.'),
        ),
        el('kap-look-again'),
        ...(module.assessment?.pretest ? [el('kap-gain')] : []),
        ...(asksHowSure(module) ? [el('kap-calibration')] : []),
      ),
    ),
  ];
  return {
    path,
    root,
    title: `Results · ${module.title}`,
    description: `What you have shown in “${module.title}”, objective by objective.`,
    language: module.language,
    body: pageFrame({ course, root, module, fold: railFold(place), isLive: true, content }),
    data: { page: 'results', root, module: outlineOf(module), practice: practiceOf(module) },
  };
}

/** The way on within the module, and what comes after it; `kap-results` shows the one that is due. */
function onward(course: Course, module: Module, root: string): ElementNode[] {
  const first = module.lessons[0];
  const after = afterModule(course, module);
  return [
    ...(first
      ? [
          el(
            'p',
            { class: 'results-on' },
            el('a', { class: 'onward', href: root + pathOf.lesson(module.id, first.id) }, `Go on: ${first.title}`),
          ),
        ]
      : []),
    ...(after
      ? [
          el(
            'p',
            { class: 'results-after', hidden: true },
            el('a', { class: 'onward', href: root + after.path }, after.label),
          ),
          ...(evaluationForm(course)
            ? [
                el(
                  'p',
                  { class: 'results-rate', hidden: true },
                  'The evaluation at the end asks how well each objective was met. ',
                  el('a', { href: `${root}${pathOf.finish}#evaluation` }, 'Rate this module now'),
                  ', while it is fresh.',
                ),
              ]
            : []),
        ]
      : []),
  ];
}

/** The next module that is written, else the end of the course. Where something launches the modules, that opens the next one. */
function afterModule({ modules, launcher }: Course, { id }: Module): { path: string; label: string } | undefined {
  if (launcher) return undefined;
  const next = modules.slice(modules.findIndex((entry) => entry.id === id) + 1).find(({ outline }) => outline)?.outline;
  const lesson = next?.lessons[0];
  if (next && lesson) return { path: pathOf.lesson(next.id, lesson.id), label: `Go on: ${next.title}` };
  return { path: pathOf.finish, label: 'Finish the course' };
}

/** Every practice item with words that tell it from others. */
function practiceOf(module: Module): ResultsData['practice'] {
  return module.lessons.flatMap((lesson) =>
    itemsOf(lesson).map((item) => ({
      id: item.id,
      lesson: lesson.id,
      label: start(textOf(proseMarkup(item.stem))),
    })),
  );
}

/** Whether anything in the module asks how sure the learner is. */
function asksHowSure({ assessment, bank, lessons }: Module): boolean {
  const items = [...bank, ...lessons.flatMap(itemsOf)];
  return assessment?.certainty === true || assessment?.confidence === true || items.some((item) => item.confidence);
}

function group(id: string, title: (ElementNode | string)[], objectives: Objective[]): ElementNode {
  const heading = `results--${id}`;
  return el(
    'section',
    { class: 'results-group', 'aria-labelledby': heading },
    el('h2', { id: heading }, ...title),
    el(
      'ul',
      { class: 'standings', role: 'list' },
      ...objectives.map((objective) =>
        el(
          'li',
          { 'data-objective': objective.id },
          el('p', { class: 'standing-text' }, objective.text),
          el('p', { class: 'standing' }),
          el('p', { class: 'standing-evidence' }),
        ),
      ),
    ),
  );
}
