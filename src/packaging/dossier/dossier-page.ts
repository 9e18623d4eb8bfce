import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import { assessmentSection } from './assessment-section.js';
import { bankSection } from './bank-section.js';
import { bibliographySection } from './bibliography-section.js';
import { certificateSection } from './certificate-section.js';
import { competenciesSection } from './competencies-section.js';
import { cover } from './cover.js';
import { coverageSection } from './coverage-section.js';
import type { DossierSection, DossierSource } from './dossier-section.js';
import { disclosureSection } from './disclosure-section.js';
import { evidenceSection } from './evidence-section.js';
import { evaluationSection } from './evaluation-section.js';
import { hoursSection } from './hours-section.js';
import { objectivesSection } from './objectives-section.js';
import { peopleSection } from './people-section.js';
import { practiceSection } from './practice-section.js';
import { statementsSection } from './statements-section.js';

const sections: readonly ((source: DossierSource) => DossierSection)[] = [
  objectivesSection,
  coverageSection,
  competenciesSection,
  hoursSection,
  assessmentSection,
  bibliographySection,
  evidenceSection,
  peopleSection,
  disclosureSection,
  evaluationSection,
  statementsSection,
  certificateSection,
];

const appendices: readonly ((source: DossierSource) => DossierSection)[] = [bankSection, practiceSection];

/** What a reviewer of continuing education asks for, in one page: cover, contents, sections, appendices. */
export function dossierPage(source: DossierSource): ElementNode {
  const parts = [
    ...sections.map((section, index) => ({ number: `${index + 1}`, ...section(source) })),
    ...appendices.map((appendix, index) => ({ number: `Appendix ${letters.charAt(index)}`, ...appendix(source) })),
  ];
  return el(
    'main',
    { class: 'dossier' },
    el('div', { class: 'cover' }, ...cover(source), contents(parts)),
    ...parts.map(part),
  );
}

const letters = 'ABCDEFGH';

interface Numbered extends DossierSection {
  number: string;
}

function contents(parts: readonly Numbered[]): Markup {
  return el(
    'nav',
    { class: 'contents', 'aria-labelledby': 'contents' },
    el('h2', { id: 'contents', class: 'unnumbered' }, 'Contents'),
    el(
      'ol',
      { role: 'list' },
      ...parts.map(({ id, number, title }) => el('li', {}, el('a', { href: `#${id}` }, `${number} · ${title}`))),
    ),
  );
}

function part({ id, number, title, content }: Numbered): ElementNode {
  return el(
    'section',
    { id, class: 'part', 'aria-labelledby': `${id}--title` },
    el('h2', { id: `${id}--title` }, el('span', { class: 'part-number' }, number), ` ${title}`),
    ...content,
  );
}
