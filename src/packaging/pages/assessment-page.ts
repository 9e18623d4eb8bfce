import type { Course } from '../../course/course.js';
import { el, type ElementNode } from '../../course/markup/element.js';
import { outlineOf, type AssessmentPolicy, type Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';
import { count, percent } from './words.js';

export function assessmentPage(course: Course, module: Module, policy: AssessmentPolicy): SitePage {
  const root = '../';
  const path = pathOf.assessment(module.id);
  const content = [
    el(
      'main',
      { id: 'main', class: 'assessment', tabindex: -1 },
      el('header', { class: 'lesson-head' }, el('p', { class: 'kicker' }, module.title), el('h1', {}, 'Assessment')),
      introduction(policy),
      el(
        'kap-assessment',
        {},
        el(
          'p',
          { class: 'no-script' },
          'The assessment needs JavaScript: it is drawn, judged and kept in your browser. Switch JavaScript on for this site, then reload.',
        ),
      ),
    ),
  ];
  return {
    path,
    root,
    title: `Assessment · ${module.title}`,
    description: `The assessment of “${module.title}”: ${count(policy.items, 'item')}, ${percent(policy.pass)} to pass.`,
    language: module.language,
    body: pageFrame({ course, root, module, isLive: true, content }),
    data: { page: 'assessment', root, module: outlineOf(module) },
    sealed: module.bank,
    preloadNext: pathOf.results(module.id),
  };
}

/** Out of sight while a sitting is open. */
function introduction({ items, pass, mustPass, attempts, feedback }: AssessmentPolicy): ElementNode {
  const facts: [string, string][] = [
    ['Items', `${items}, drawn anew for each sitting from what the lessons teach.`],
    ['To pass', `${percent(pass)} of the points. Every item counts the same; some can be partly right.`],
    ...(mustPass.length > 0
      ? ([['Safety', `${count(mustPass.length, 'item')} must be right in any case, whatever the total.`]] as [
          string,
          string,
        ][])
      : []),
    [
      'Feedback',
      feedback === 'now'
        ? 'After each item, and by objective at the end.'
        : 'When you have handed in: by objective, with links to the lessons. Reasons and right answers come with a pass.',
    ],
    ['Sittings', attempts === undefined ? 'As many as you like.' : `${count(attempts, 'sitting')} at most.`],
    ['Time', 'No limit. You can leave and come back: your answers are kept as you give them.'],
  ];
  return el(
    'section',
    { class: 'assessment-intro', 'aria-label': 'How it works' },
    el(
      'dl',
      { class: 'facts' },
      ...facts.map(([name, text]) => el('div', {}, el('dt', {}, name), ' ', el('dd', {}, text))),
    ),
  );
}
