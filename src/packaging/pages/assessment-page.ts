import type { Course } from '../../course/course.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import type { AssessmentPolicy } from '../../course/assessment-policy.js';
import { outlineOf, type Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { assessmentRules, passSentence } from './assessment-rules.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';
import { count, mark } from './words.js';

export function assessmentPage(course: Course, module: Module, policy: AssessmentPolicy): SitePage {
  const root = '../';
  const path = pathOf.assessment(module.id);
  const content = [
    el(
      'main',
      { id: 'main', class: 'assessment', tabindex: -1 },
      el('header', { class: 'lesson-head' }, el('p', { class: 'kicker' }, module.title), el('h1', {}, 'Assessment')),
      introduction(policy, root, course),
      el(
        'kap-assessment',
        { id: 'assessment' },
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
    description: `The assessment of “${module.title}”: ${count(policy.items, 'item')}, ${mark(policy.pass)} to pass.`,
    language: module.language,
    body: pageFrame({ course, root, module, isLive: true, content }),
    data: { page: 'assessment', root, module: outlineOf(module), ...(course.isPart && { isPart: course.isPart }) },
    sealed: module.bank,
    preloadNext: pathOf.results(module.id),
  };
}

/** Out of sight while a sitting is open. */
function introduction(policy: AssessmentPolicy, root: string, { isPart }: Course): ElementNode {
  return el(
    'section',
    { class: 'assessment-intro', 'aria-label': 'How it works' },
    el(
      'p',
      // True for whoever has read it, too: the page has no room for the course's record.
      { class: 'read-first' },
      '“',
      el('a', { href: root + pathOf.start }, 'Before you start'),
      `” says who wrote the course, and with what interests.${isPart ? '' : ' The course’s certificate asks that you have read it.'}`,
    ),
    el(
      'dl',
      { class: 'facts' },
      ...assessmentRules(policy).map(([name, text]) =>
        el('div', {}, el('dt', {}, name), ' ', el('dd', {}, ...(name === 'To pass' ? toPass(text, policy) : [text]))),
      ),
    ),
  );
}

/** An LMS may set another mark, which is only known when the module is launched. */
function toPass(text: string, policy: AssessmentPolicy): Markup[] {
  const own = passSentence(policy);
  return [el('kap-pass-mark', { own: policy.pass }, own), text.slice(own.length)];
}
