import { nameWith } from '../../course/certificate.js';
import { el, type Markup } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { factList, partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { table } from './table.js';

/** Who made the course, who reviewed it, with what interests, with whose money and by what means. */
export function peopleSection({ course, modules }: DossierSource): DossierSection {
  const people = modules.flatMap(({ authors }) => authors);
  const reviewed = people.some(({ role }) => /review/i.test(role));
  return {
    id: 'people',
    title: 'Authors, reviewers and interests',
    content: [
      factList([
        ['Funding', course.funding ?? 'not stated'],
        ['AI tools', course.ai ?? 'not stated'],
        [
          'Off-label use',
          'This course discusses off-label use of ketamine for psychiatric conditions. Ketamine for mental health is off-label except for esketamine in its approved uses.',
        ],
        ...(reviewed ? [] : [['Reviewers', 'No module names a reviewer yet.'] as const]),
      ]),
      ...modules.flatMap(creditsOf),
      el(
        'p',
        {},
        'A provider that awards credit collects from everybody in control of the content all financial relationships with ineligible companies of the past 24 months, resolves them, and shows them to learners before the first lesson, their absence too. Curricula vitae go with its application; they are no part of the course.',
      ),
    ],
  };
}

function creditsOf({ title, authors, disclosures }: Module): Markup[] {
  return [
    partHead(title),
    table({
      caption: 'Who did what',
      columns: [{ head: 'Name, credentials', isWide: true }, { head: 'Role' }],
      rows: authors.map(({ name, role, credentials }) => [nameWith(name, credentials), role]),
    }),
    el('p', {}, el('strong', {}, 'Disclosures: '), disclosures),
  ];
}
