import { el } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { count } from '../pages/words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { coverageOf, isMeasured, type Coverage } from './objective-coverage.js';
import { table } from './table.js';

/** Which items measure which objective. */
export function coverageSection({ modules }: DossierSource): DossierSection {
  const open = modules.flatMap(coverageOf).filter((coverage) => !isMeasured(coverage)).length;
  return {
    id: 'coverage',
    title: 'Objectives and the items that measure them',
    content: [
      el(
        'p',
        {},
        'Every item names one objective. Practice items stand in the lessons and answer back; items of the bank are kept for the assessment and stand nowhere else. ',
        'A critical item is asked in every sitting and must be right, whatever the total. Decisions of branching cases count where they bring points. ',
        open === 0
          ? 'Every objective is measured by something that is scored.'
          : `${count(open, 'objective')} ${open === 1 ? 'has' : 'have'} no scored item: the ${open === 1 ? 'row says' : 'rows say'} so.`,
      ),
      ...modules.flatMap(matrixOf),
    ],
  };
}

function matrixOf(module: Module) {
  const coverage = coverageOf(module);
  const sum = (of: (one: Coverage) => readonly unknown[]) => coverage.reduce((all, one) => all + of(one).length, 0);
  return [
    partHead(module.title),
    table({
      caption: 'Scored items by objective',
      columns: [
        { head: 'No.' },
        { head: 'Objective', isWide: true },
        { head: 'Practice', isNumber: true },
        { head: 'Cases', isNumber: true },
        { head: 'Bank', isNumber: true },
        { head: 'Items of the bank' },
      ],
      rows: coverage.map((one, index) => [
        index + 1,
        one.objective.text,
        one.practice.length,
        one.decisions.length,
        one.bank.length,
        isMeasured(one) ? bankWords(one) : [el('strong', {}, 'No scored item')],
      ]),
      foot: [
        [
          'All',
          '',
          sum(({ practice }) => practice),
          sum(({ decisions }) => decisions),
          sum(({ bank }) => bank),
          criticalWords(sum(({ critical }) => critical)),
        ],
      ],
    }),
  ];
}

function bankWords({ bank, critical }: Coverage) {
  return bank.flatMap(({ id }, index) => [
    ...(index > 0 ? [', '] : []),
    ...(critical.includes(id) ? [el('strong', {}, `${id} (critical)`)] : [id]),
  ]);
}

const criticalWords = (critical: number): string => (critical > 0 ? `${critical} critical` : '');
