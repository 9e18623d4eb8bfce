import { claimsIn, claimsInBank } from '../../course/claims-in.js';
import { el, type Markup } from '../../course/markup/element.js';
import { inlineMarkup } from '../../course/markup/inline-markup.js';
import type { Module } from '../../course/module.js';
import { nextCheck, type Claim } from '../../course/next-check.js';
import { grades } from '../../course/prose.js';
import { count } from '../pages/words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { onPaper } from './on-paper.js';
import { table, type Cell } from './table.js';

/** The claims that age: on what they rest, and when they were last checked. */
export function evidenceSection(source: DossierSource): DossierSection {
  const claims = source.modules.flatMap((module) => [
    ...module.lessons.flatMap((lesson) => claimsIn(lesson, module).map(({ claim }) => claim)),
    ...claimsInBank(module),
  ]);
  return {
    id: 'evidence',
    title: 'Claims that age, and when they were checked',
    content: [
      el(
        'p',
        {},
        'A statement that may no longer hold when it is read, such as an approval, a rule or the state of a trial, carries the month in which it was last checked and the kind of evidence behind it. ',
        claims.length > 0 ? summary(claims, source.date) : 'No statement of the course is marked so.',
      ),
      ...source.modules.flatMap((module) => claimsOf(module, source)),
    ],
  };
}

function summary(claims: readonly Claim[], date: string): string {
  const overdue = claims.filter((claim) => nextCheck(claim) < date).length;
  const checked = claims.map((claim) => claim.checked).sort();
  const kinds = grades.flatMap((grade) => {
    const number = claims.filter((claim) => claim.grade === grade).length;
    return number > 0 ? [`${grade} ${number}`] : [];
  });
  return `${count(claims.length, 'claim')}, last checked from ${checked[0] ?? ''} to ${checked.at(-1) ?? ''}. By kind of evidence: ${kinds.join(', ')}. ${overdue > 0 ? `${count(overdue, 'check')} overdue.` : 'No check is overdue.'}`;
}

function claimsOf(module: Module, { date, pictures }: DossierSource): Markup[] {
  const picture = pictures(module);
  const rows = [
    ...module.lessons.flatMap((lesson, index) => claimsIn(lesson, module).map(({ claim }) => row(claim, index + 1))),
    ...claimsInBank(module).map((claim) => row(claim, 'bank')),
  ];
  if (rows.length === 0) return [];
  return [
    partHead(module.title),
    table({
      caption: 'Claims in reading order',
      columns: [
        { head: 'Claim', isWide: true },
        { head: 'Source' },
        { head: 'Evidence' },
        { head: 'Checked', isShort: true },
        { head: 'Again by', isShort: true },
        { head: 'Lesson', isNumber: true },
      ],
      rows,
    }),
  ];

  function row(claim: Claim, lesson: number | 'bank'): Cell[] {
    const { children, citation, grade, checked } = claim;
    const due = nextCheck(claim);
    return [
      onPaper(inlineMarkup(children), picture),
      citation.replace(/^\((.*)\)$/, '$1'),
      grade,
      checked,
      due < date ? [`${due}, `, el('strong', {}, 'overdue')] : due,
      lesson,
    ];
  }
}
