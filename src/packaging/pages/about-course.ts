import { el, type ElementNode } from '../../course/markup/element.js';
import type { Course } from '../../course/course.js';
import type { Module } from '../../course/module.js';
import { dayOf } from './words.js';

/** The long form of what the course is and is not, who wrote it, and with what interests. */
export function aboutCourse({ acknowledgement }: Course, modules: readonly Module[]): ElementNode {
  return el(
    'section',
    { class: 'home-about', 'aria-labelledby': 'about' },
    el('h2', { id: 'about' }, 'What this course is, and is not'),
    part(
      'What it is',
      'Text to read, practice that answers back, and an assessment that tells what you have shown, objective by objective. It is for licensed therapists and for clinicians in training.',
      `It aims to meet WCAG 2.2 at level AA: everything works with the keyboard, nothing is told by colour alone, and ${
        modules.some(({ assessment }) => assessment?.minutes !== undefined)
          ? 'where an assessment has a time limit, you choose a longer one or none.'
          : 'no assessment has a time limit.'
      }`,
    ),
    part(
      'What it is not',
      'It is not medical advice and not a dosing guide. It does not license or certify anybody to provide ketamine-assisted psychotherapy, and it is not a practicum. Doses appear only as facts of trials.',
      'No continuing-education credit is awarded. Boards are the final authority on what they accept.',
    ),
    part(
      'Who may do what',
      'Only a licensed prescriber may order ketamine; only authorised staff may give it. A therapist assesses within licence, prepares, is present, helps to integrate, measures, works with risk, refers, and keeps a record. The law differs from place to place: ask your board.',
      'If you are a client, speak with your own clinicians.',
    ),
    part(
      'Off-label use',
      'This course discusses off-label use of ketamine for psychiatric conditions. Ketamine for mental health is off-label except for esketamine in its approved uses.',
    ),
    el('div', { class: 'about-part' }, el('h3', {}, 'Authors and interests'), ...modules.flatMap(creditsOf)),
    ...(acknowledgement === undefined ? [] : [part('Acknowledgement', ...acknowledgement.split(/\n\s*\n/))]),
    part(
      'Taking care',
      'Some lessons speak of harm done in medicine and research. They say so before the text begins. Go at your own pace, leave out what you need to, and pause whenever you like: your place is kept. Whom to call in a crisis stands at the foot of every page.',
    ),
  );
}

function part(title: string, ...paragraphs: string[]): ElementNode {
  return el('div', { class: 'about-part' }, el('h3', {}, title), ...paragraphs.map((text) => el('p', {}, text)));
}

function creditsOf(module: Module): ElementNode[] {
  const authors = module.authors.map(
    ({ name, role, credentials }) => `${[name, credentials].filter(Boolean).join(', ')} (${role})`,
  );
  return [
    el('p', {}, el('strong', {}, module.title), `: ${authors.join('; ')}. ${module.disclosures}`),
    el(
      'p',
      {},
      `Edition ${module.edition}, reviewed ${dayOf(module.reviewed)}. The next review is due by ${dayOf(module.reviewBy)}.`,
    ),
  ];
}
