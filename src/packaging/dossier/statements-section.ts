import { el } from '../../course/markup/element.js';
import { complaintsWords } from '../pages/complaints-words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';

/** Accessibility, complaints, and what is kept by whom for how long. */
export function statementsSection({ course, modules }: DossierSource): DossierSection {
  const isTimed = modules.some(({ assessment }) => assessment?.minutes !== undefined);
  const contact = course.contact ?? course.provider?.email;
  const ask = contact
    ? `Ask for an accommodation or another format at ${contact}.`
    : 'No contact is stated; a provider names one before learners begin.';
  return {
    id: 'statements',
    title: 'Accessibility, complaints, records',
    content: [
      partHead('Accessibility'),
      el(
        'p',
        {},
        'This course aims to meet WCAG 2.2 at level AA: keyboard use of every activity, visible focus, text alternatives for each diagram, no information by colour alone, reflow at 400%, reduced motion respected. ',
        isTimed
          ? 'Where an assessment has a time limit, the learner takes half as much again, twice as much, or no limit, and gives no reason. '
          : 'No assessment has a time limit. ',
        'It has neither audio nor video. Whatever can be dragged can be done with buttons as well, and each plot has a table. ',
        ask,
      ),
      partHead('Complaints'),
      el(
        'p',
        {},
        [
          contact ? `Complaints go to ${contact}.` : 'No contact for complaints is stated.',
          ...complaintsWords(course.complaints),
        ].join(' '),
      ),
      ...(course.complaints
        ? []
        : [
            el(
              'p',
              {},
              'A provider adds, in its own policy: within how many days it answers, who looks at a complaint a second time, and, where fees are charged, when they are refunded.',
            ),
          ]),
      partHead('Records'),
      el(
        'p',
        {},
        'The course runs in the learner’s browser. What was answered, and how it was judged, is kept on the learner’s device; no server holds a copy. The learner can download the record, load it again elsewhere, and erase it. What a learner writes in the journal is no part of it.',
      ),
      el(
        'p',
        {},
        'A provider that awards credit keeps records of its own. We suggest seven years at least; each body sets its own period, and the longest one counts. To keep: learner and licence; dates; score and attempts; responses; evaluation; attestation; number of the certificate; version of the course; the disclosures in force; the calculation of hours; complaints. Personal data are erased on request where the law allows, except for the least that must be kept.',
      ),
    ],
  };
}
