import { nameWith } from '../../course/certificate.js';
import { el } from '../../course/markup/element.js';
import { factList, type DossierSection, type DossierSource } from './dossier-section.js';
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
        ...(reviewed ? [] : [['Reviewers', 'No module names a reviewer yet.'] as const]),
      ]),
      table({
        caption: 'Who did what, and what is disclosed, in the authors’ own words',
        columns: [{ head: 'Module' }, { head: 'People' }, { head: 'Disclosures', isWide: true }],
        rows: modules.map(({ title, authors, disclosures }) => [
          title,
          authors.map(({ name, role, credentials }) => `${nameWith(name, credentials)} (${role})`).join('; '),
          disclosures,
        ]),
      }),
      el(
        'p',
        {},
        'A provider that awards credit collects from everybody in control of the content all financial relationships with ineligible companies of the past 24 months, resolves them, and shows them to learners before the first lesson, their absence too. Curricula vitae go with its application; they are no part of the course.',
      ),
    ],
  };
}
