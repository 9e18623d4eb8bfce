import type { Course } from '../../course/course.js';
import { dayOf } from '../../course/day-of.js';
import type { Module } from '../../course/module.js';
import { noCredit } from '../../course/certificate.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import { pathOf } from '../../course/page-data.js';
import { logoMarkup } from './logo-markup.js';
import { crisisLines } from './crisis-lines.js';

export interface Frame {
  course: Course;
  root: string;
  /** The module in view; absent on pages of the whole course. */
  module?: Module;
  /** Stands in the header behind the titles: the folded list of lessons. */
  fold?: ElementNode;
  /** Whether a script takes over; without one there is nothing to save or to set. */
  isLive: boolean;
  /** Between header and footer: the `main` and what stands beside it. */
  content: Markup[];
}

/** What stands around each page: the way past the header, the header, the footer. */
export function pageFrame({ course, root, module, fold, isLive, content }: Frame): Markup[] {
  const home = `${root}index.html`;
  const bar = el(
    'header',
    { class: 'bar' },
    el(
      'p',
      { class: 'bar-titles' },
      ...logoMarkup(course, root),
      el('a', { class: 'bar-course', href: home }, course.title),
      ...(module ? [' ', el('span', { class: 'bar-module' }, module.title)] : []),
    ),
    ...(isLive ? [el('kap-save-state'), el('kap-reading-settings')] : []),
    ...(fold ? [fold] : []),
  );
  const body = [
    el('a', { class: 'skip', href: '#main' }, 'Skip to the text'),
    bar,
    ...content,
    footer(course, root, module),
  ];
  return isLive ? [el('kap-player', {}, ...body)] : body;
}

/** The short form of what the course is not: it stands on every page. */
export const disclaimer =
  'For the education of licensed and training clinicians. Not medical advice, not a dosing guide, not a licence or ' +
  'certification. Ketamine for mental health is off-label except for esketamine in its approved uses. Only a licensed ' +
  'prescriber may order ketamine; only authorised staff may give it. If you are a client, speak with your own clinicians.';

function footer(course: Course, root: string, module: Module | undefined): ElementNode {
  const release = module
    ? [
        el(
          'p',
          { class: 'foot-release' },
          `Edition ${module.edition}. Reviewed ${dayOf(module.reviewed)}; the next review is due by ${dayOf(module.reviewBy)}.`,
        ),
      ]
    : [];
  return el(
    'footer',
    { class: 'foot' },
    el('p', {}, disclaimer),
    ...(course.provider ? [] : [el('p', {}, noCredit)]),
    ...release,
    crisisLines(course.crisisLines),
    el(
      'p',
      { class: 'foot-links' },
      el('a', { href: `${root}index.html` }, 'Course overview'),
      ' ',
      el('a', { href: root + pathOf.start }, 'Before you start'),
      ' ',
      ...(!course.isPart && course.modules.some(({ outline }) => outline)
        ? [el('a', { href: root + pathOf.finish }, 'Finish'), ' ']
        : []),
      el('a', { href: `${root}glossary.html` }, 'Glossary'),
      ' ',
      el('a', { href: `${root}references.html` }, 'References'),
      ' ',
      el('a', { href: `${root}evidence.html` }, 'Evidence'),
      ' ',
      el('a', { href: `${root}competencies.html` }, 'Competencies'),
    ),
  );
}
