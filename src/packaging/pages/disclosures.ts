import { nameWith, noCredit } from '../../course/certificate.js';
import type { Course } from '../../course/course.js';
import { dayOf } from '../../course/day-of.js';
import type { Imprint, Provider } from '../../course/imprint.js';
import { el, type Markup } from '../../course/markup/element.js';
import { isExternal, isSafeLink } from '../../course/markup/safe-url.js';
import type { Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { complaintsWords } from './complaints-words.js';
import { whereKept } from './where-kept.js';

/** Id, heading and text of each part of what a learner should know before the start, and of what they may look up later. */
export function disclosures(course: Course, modules: readonly Module[]): [string, string, Markup[]][] {
  const hasTimeLimit = modules.some(({ assessment }) => assessment?.minutes !== undefined);
  return [
    [
      'what-it-is',
      'What it is, and is not',
      [
        p(
          'Text to read, practice that answers back, and assessments that tell what you have shown, objective by objective. ',
          `It is for licensed therapists and for clinicians in training${course.level ? `, at ${course.level} level` : ''}.`,
        ),
        p(
          'It is not medical advice and not a dosing guide. It does not license or certify anybody to provide ketamine-assisted psychotherapy, and it is not a practicum. Doses appear only as facts of trials.',
        ),
        p(
          'Reading cannot teach you to sit with somebody in a dissociative state, to notice that breathing has changed, or to act as one of a team in an emergency. That takes supervised practice, the life-support training that your role asks for, and the protocol of your own clinic.',
        ),
        p('If you are a client, speak with your own clinicians.'),
      ],
    ],
    [
      'off-label',
      'Off-label use',
      [
        p(
          'This course discusses off-label use of ketamine for psychiatric conditions. Ketamine for mental health is off-label except for esketamine in its approved uses.',
        ),
      ],
    ],
    [
      'scope',
      'Who may do what',
      [
        el(
          'dl',
          { class: 'roles' },
          ...scope.map(([who, what]) => el('div', {}, el('dt', {}, who), ' ', el('dd', {}, what))),
        ),
        p(
          'Only a licensed prescriber may order ketamine; only authorised staff may give it. The law differs from place to place, on telehealth, touch and the duty to report as well: ask your board.',
        ),
        p(
          'You will not find here how to obtain, make, dilute, store or take ketamine, what dose a person should have, a protocol for use at home, or how to pass a screening.',
        ),
      ],
    ],
    ['interests', 'Who wrote it, and with what interests', [...saidOnce(modules, creditsOf), ...meansOf(course)]],
    ['dates', 'Until when it holds', [...termOf(course), ...saidOnce(modules, reviewOf)]],
    course.isPart
      ? ['certificate', 'Certificate', noCertificate(course)]
      : ['certificate', 'What a certificate asks for', certificateTerms(course)],
    [
      'access',
      'Access and complaints',
      [
        p(
          `The course aims to meet WCAG 2.2 at level AA: everything works with the keyboard, every picture and plot has words or a table, nothing is told by colour alone, text reflows at 400%, and less motion is respected. ${
            hasTimeLimit
              ? 'Where an assessment has a time limit, you choose a longer one or none.'
              : 'No assessment has a time limit.'
          }`,
        ),
        p(
          'For an accommodation, another format, or a complaint: ',
          ...contactOf(course),
          ...complaintsWords(course.complaints).map((sentence) => ` ${sentence}`),
        ),
      ],
    ],
    [
      'record',
      'How your work is kept',
      [
        p(
          `The course runs in your browser. ${whereKept(course)} `,
          'Clearing the browser’s data erases it, and some browsers clear sites that were not opened for some weeks.',
        ),
        p(
          'You can download your record, load it on another device, and erase it, at the foot of the ',
          el('a', { href: 'index.html#record' }, 'front page'),
          '. What you write in reflections goes into a journal of its own, which no record or report contains.',
        ),
        p(
          `If a board may ask for proof, keep the downloaded record${course.isPart ? '' : ' and the certificate'} yourself, for seven years at least.`,
        ),
      ],
    ],
    [
      'care',
      'Taking care',
      [
        p(
          'Some lessons speak of harm done in medicine and research. They say so before the text begins. Go at your own pace, leave out what you need to, and pause whenever you like: your place is kept. Whom to call in a crisis stands at the foot of every page.',
        ),
      ],
    ],
  ];
}

const scope = [
  [
    'Therapist',
    'Assessment within licence, preparation, presence, integration, measures, work with risk, referral, the own record.',
  ],
  ['Prescriber', 'Eligibility; drug, route, dose and timing; rescue medicine; medical consent; the final go or no-go.'],
  ['Nurse or monitor', 'Giving what was ordered, monitoring, first response.'],
] as const;

function p(...content: Markup[]): Markup {
  return el('p', {}, ...content);
}

/** What is said of several modules in the same words is said once. */
function saidOnce(modules: readonly Module[], words: (module: Module) => string): Markup[] {
  const titles = new Map<string, string[]>();
  for (const module of modules) titles.set(words(module), [...(titles.get(words(module)) ?? []), module.title]);
  return [...titles].map(([text, of]) => p(el('strong', {}, of.join('; ')), `: ${text}`));
}

function creditsOf({ authors, disclosures: interests }: Module): string {
  const names = authors.map(({ name, role, credentials }) => `${nameWith(name, credentials)} (${role})`);
  return `${names.join('; ')}. ${interests}`;
}

function meansOf({ funding, ai, provider }: Imprint): Markup[] {
  return [
    p(el('strong', {}, 'Funding'), `: ${funding ?? 'not stated.'}`),
    ...(ai ? [p(el('strong', {}, 'Use of artificial intelligence'), `: ${ai}`)] : []),
    ...(provider ? [p(el('strong', {}, 'Provider'), `: ${providerWords(provider)}`)] : []),
  ];
}

function providerWords({ name, address, email }: Provider): string {
  return `${[name, address, email].filter(Boolean).join(', ')}.`;
}

function termOf({ released, expires }: Imprint): Markup[] {
  const parts = [
    ...(released ? [`The course was released on ${dayOf(released)}.`] : []),
    ...(expires ? [`It expires on ${dayOf(expires)}: after that day, do not take it as current.`] : []),
  ];
  return parts.length > 0 ? [p(parts.join(' '))] : [];
}

function reviewOf({ edition, reviewed, reviewBy }: Module): string {
  return `edition ${edition}, reviewed ${dayOf(reviewed)}. The next review is due by ${dayOf(reviewBy)}.`;
}

/** A certificate of the course would claim too much of one module. */
function noCertificate({ title, launcher }: Course): Markup[] {
  const who = launcher === 'LMS' ? 'Your LMS' : 'The page that shows it';
  return [
    p(
      `Here is one module of “${title}”. ${who} is told when you have completed it. A certificate of completion is for the course with all of its modules; there is none in this module.`,
    ),
  ];
}

function certificateTerms(course: Course): Markup[] {
  const steps = [
    'Every module completed: all lessons finished, and the assessment passed.',
    'This page read.',
    ...(course.evaluation === false
      ? []
      : ['The evaluation handed in. It stays on this device until you download it.']),
    course.attestation === false
      ? 'Your name.'
      : 'An attestation, with your name, that you did it yourself. A licence may be added, and need not be.',
  ];
  const statements = course.provider?.statements ?? [];
  return [
    el('ul', {}, ...steps.map((step) => el('li', {}, step))),
    p('All of it stands on the page ', el('a', { href: pathOf.finish }, 'Finish'), '.'),
    ...(statements.length > 0
      ? statements.map(({ text, number, from, to }) =>
          p(
            [text, number && `Provider number: ${number}.`, from && `From ${dayOf(from)}.`, to && `Until ${dayOf(to)}.`]
              .filter(Boolean)
              .join(' '),
          ),
        )
      : [p('It is a certificate of completion. ', noCredit)]),
    p('Boards are the final authority on what they accept.'),
  ];
}

function contactOf({ contact, provider }: Imprint): Markup[] {
  const where = contact ?? provider?.email;
  if (where === undefined) return ['ask whoever gave you the course.'];
  const url = /^\S+@\S+$/.test(where) ? `mailto:${where}` : where;
  if (!isSafeLink(url) || !/^(https?|mailto):/.test(url)) return [`${where}.`];
  return [el('a', { href: url, rel: isExternal(url) ? 'noopener' : undefined }, where), '.'];
}
