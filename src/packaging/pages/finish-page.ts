import { nameWith } from '../../course/certificate.js';
import type { Course } from '../../course/course.js';
import { dayOf } from '../../course/day-of.js';
import { evaluationForm } from '../../course/evaluation.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import { evaluationIntro } from '../../course/markup/evaluation-intro.js';
import type { Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { courseMarkup } from './course-markup.js';
import { pageFrame } from './page-frame.js';
import type { SitePage } from './site-page.js';

/** What comes after the last module: what is still missing, the evaluation, the attestation, the certificate. */
export function finishPage(course: Course, modules: readonly Module[]): SitePage {
  const form = evaluationForm(course);
  const isAttested = course.attestation !== false;
  const steps = [
    step('modules', 'Modules', [
      el('kap-completion', {}, el('ul', { class: 'completion', role: 'list' }, ...modules.map(moduleMarkup))),
    ]),
    ...(form
      ? [
          step('evaluation', 'Evaluation', [
            el('kap-evaluation', {}, ...evaluationIntro(course), noScript('The evaluation')),
          ]),
        ]
      : []),
    step('attestation', isAttested ? 'Attestation' : 'Your name', [
      el('kap-attestation', {}, noScript(isAttested ? 'The attestation' : 'Your name')),
    ]),
    step('certificate', 'Certificate', [el('kap-certificate', {}, noScript('The certificate'))]),
  ];
  const main = el(
    'main',
    { id: 'main', class: 'list-page finish', tabindex: -1 },
    el(
      'header',
      { class: 'lesson-head' },
      el('p', { class: 'kicker' }, course.title),
      el('h1', {}, 'Finish'),
      el('p', { class: 'lead' }, `${leadOf(form !== undefined, isAttested)} Then the certificate of completion.`),
      ...(course.expires
        ? [el('p', { class: 'finish-term' }, `This course is to be taken as current until ${dayOf(course.expires)}.`)]
        : []),
    ),
    ...steps,
  );
  return {
    path: pathOf.finish,
    root: '',
    title: `Finish · ${course.title}`,
    description: `What a certificate of “${course.title}” asks for: modules, evaluation, attestation.`,
    language: course.language,
    body: pageFrame({
      course,
      root: '',
      isLive: true,
      content: [el('kap-aside', { course: course.id }), courseMarkup(course, main)],
    }),
    data: { page: 'finish', root: '', course, authors: authorsOf(modules) },
  };
}

function leadOf(hasEvaluation: boolean, isAttested: boolean): string {
  const steps = [
    'all modules',
    ...(hasEvaluation ? ['the evaluation'] : []),
    isAttested ? 'the attestation' : 'your name',
  ];
  const text = `${steps.slice(0, -1).join(', ')} and ${steps.at(-1) ?? ''}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function step(id: string, title: string, content: Markup[]): ElementNode {
  return el(
    'section',
    { class: `finish-step finish-${id}`, 'aria-labelledby': id },
    el('h2', { id }, title),
    ...content,
  );
}

/** `kap-completion` tells in it what is missing. */
function moduleMarkup({ id, title, lessons }: Module): ElementNode {
  const [first] = lessons;
  return el(
    'li',
    { 'data-module': id },
    el('p', { class: 'completion-title' }, first ? el('a', { href: pathOf.lesson(id, first.id) }, title) : title),
    el('p', { class: 'completion-state' }),
  );
}

function noScript(what: string): ElementNode {
  return el('p', { class: 'no-script' }, `${what} needs JavaScript: it is kept in your browser.`);
}

function authorsOf(modules: readonly Module[]): string[] {
  return [
    ...new Set(modules.flatMap(({ authors }) => authors.map(({ name, credentials }) => nameWith(name, credentials)))),
  ];
}
