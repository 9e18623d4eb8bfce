/** The statements of a course that age: when each was checked, on what it rests, and when it is to be checked again. */
import { claimsIn, claimsInBank, type PlacedClaim } from '../../course/claims-in.js';
import type { Course } from '../../course/course.js';
import { dayOf } from '../../course/day-of.js';
import { el, textOf, type ElementNode, type Markup } from '../../course/markup/element.js';
import { inlineMarkup } from '../../course/markup/inline-markup.js';
import { isExternal, isSafeLink } from '../../course/markup/safe-url.js';
import type { Lesson, Module, Reference } from '../../course/module.js';
import { monthsByGrade, nextCheck, type Claim } from '../../course/next-check.js';
import { pathOf } from '../../course/page-data.js';
import { grades, type Grade } from '../../course/prose.js';
import { listPage } from './list-page.js';
import type { SitePage } from './site-page.js';
import { count } from './words.js';

/** What each grade means, and what it does not. */
const meanings: Readonly<Record<Grade, readonly [name: string, meaning: string]>> = {
  regulatory: [
    'Regulatory',
    'A law, a label or a rule of an authority. It says what is allowed, not that something works.',
  ],
  guideline: ['Guideline', 'The recommendation of a professional body, which weighs studies and experience.'],
  review: ['Review', 'A search of the literature: what was found, or that nothing was found.'],
  trial: ['Trial', 'One or more controlled trials.'],
  observational: ['Observational', 'Studies without a random comparison: cohorts, series, registers, surveys.'],
  historical: ['Historical', 'A document of its time, or a historian’s account.'],
  expert: ['Expert', 'The judgement of people who do this work. No study stands behind it.'],
};

interface Entry extends PlacedClaim {
  module: Module;
  lesson: Lesson;
  due: string;
}

export function evidencePage(course: Course, modules: readonly Module[], references: readonly Reference[]): SitePage {
  const entries = modules.flatMap((module) =>
    module.lessons.flatMap((lesson) =>
      claimsIn(lesson, module).map((placed): Entry => ({ ...placed, module, lesson, due: nextCheck(placed.claim) })),
    ),
  );
  const dates = [...new Set(entries.map(({ due }) => due))].sort();
  const bank = bankPart(modules, references);
  const page = listPage(course, {
    path: 'evidence.html',
    title: 'Evidence',
    description: `The statements of the course “${course.title}” that age, with their sources and the dates of their checks.`,
    content:
      entries.length + bank.length === 0
        ? [el('p', {}, 'No statement of this course is marked as one that ages.')]
        : [
            el(
              'p',
              {},
              `${count(entries.length, 'statement')} of this course can be overtaken: approvals, rules, guidelines, and what nobody has studied yet. `,
              'Each says when it was last checked against its source. They are listed by the day by which they are to be checked again.',
            ),
            el('p', {}, 'Where that day has passed, a statement is overdue: look at its source before you rely on it.'),
            ...dates.flatMap((due) =>
              group(
                due,
                entries.filter((entry) => entry.due === due),
                references,
              ),
            ),
            ...bank,
            ...gradesPart(entries),
          ],
  });
  return { ...page, ...(dates.length + bank.length > 0 && { alone: ['kap-due'] }) };
}

function group(due: string, entries: readonly Entry[], references: readonly Reference[]): ElementNode[] {
  const id = `due-${due}`;
  return [
    el('h2', { id }, `To be checked again by ${dayOf(due)}`, ' ', el('kap-due', { date: due })),
    el(
      'ul',
      { class: 'fact-list', role: 'list', 'aria-labelledby': id },
      ...entries.map((entry) => row(entry, references)),
    ),
  ];
}

function row({ claim, anchor, module, lesson }: Entry, references: readonly Reference[]): ElementNode {
  return el(
    'li',
    {},
    el('p', {}, textOf(inlineMarkup(claim.children))),
    el(
      'p',
      { class: 'facts' },
      `${meanings[claim.grade][0]} · checked ${dayOf(claim.checked)} · source: `,
      ...sourceLinks(claim, references),
      ' · in ',
      el(
        'a',
        { href: `${pathOf.lesson(module.id, lesson.id)}${anchor === undefined ? '' : `#${anchor}`}` },
        lesson.title,
      ),
    ),
  );
}

function sourceLinks(claim: Claim, references: readonly Reference[]): Markup[] {
  const sources = claim.references.flatMap((id) => references.find((reference) => reference.id === id) ?? []);
  return sources.flatMap((source, index) => [...(index > 0 ? ['; '] : []), sourceLink(source)]);
}

/** To the source itself where it has an address, else to the list of references. */
function sourceLink({ id, short, url }: Reference): ElementNode {
  if (url === undefined || !isSafeLink(url)) return el('a', { href: `references.html#ref-${id}` }, short);
  return el('a', { href: url, rel: isExternal(url) ? 'noopener' : undefined }, short);
}

/** What the reasons of the assessments rest on: sources and dates. The words of such a statement tell an answer. */
function bankPart(modules: readonly Module[], references: readonly Reference[]): ElementNode[] {
  const rows = modules.flatMap((module) =>
    claimsInBank(module)
      .map((claim) => ({ claim, due: nextCheck(claim) }))
      .sort((a, b) => (a.due < b.due ? -1 : 1))
      .map(({ claim, due }) =>
        el(
          'li',
          {},
          el(
            'p',
            { class: 'facts' },
            `${meanings[claim.grade][0]} · checked ${dayOf(claim.checked)} · source: `,
            ...sourceLinks(claim, references),
            ` · to be checked again by ${dayOf(due)} `,
            el('kap-due', { date: due }),
            ` · in the assessment of “${module.title}”`,
          ),
        ),
      ),
  );
  if (rows.length === 0) return [];
  return [
    el('h2', { id: 'assessments' }, 'Behind the assessments'),
    el(
      'p',
      {},
      'Reasons that an assessment gives for its answers rest on these sources. What they say stands with the answer, once it may be seen.',
    ),
    el('ul', { class: 'fact-list', role: 'list', 'aria-labelledby': 'assessments' }, ...rows),
  ];
}

function gradesPart(entries: readonly Entry[]): ElementNode[] {
  const rows = grades.map((grade) => {
    const [name, meaning] = meanings[grade];
    const own = entries.filter(({ claim }) => claim.grade === grade).length;
    const months = monthsByGrade[grade];
    return el(
      'div',
      { class: 'notes-entry' },
      el('dt', {}, name),
      ' ',
      el(
        'dd',
        {},
        `${meaning} Checked every ${count(months, 'month')}, unless a statement asks for more or less. Here: ${own}.`,
      ),
    );
  });
  return [
    el('h2', { id: 'grades' }, 'What the grades mean'),
    el('p', {}, 'A grade names the kind of source. It does not say how good the source is, nor how sure one can be.'),
    el('dl', { class: 'glossary' }, ...rows),
  ];
}
