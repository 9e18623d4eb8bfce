import type { AssessmentPolicy, BlueprintLine } from '../../course/assessment-policy.js';
import { fits } from '../../course/blueprint.js';
import type { ItemKind } from '../../course/item.js';
import { el, textOf, type Markup } from '../../course/markup/element.js';
import { rowMarkup } from '../../course/markup/prose-markup.js';
import { itemsOf, type Module } from '../../course/module.js';
import { assessmentRules } from '../pages/assessment-rules.js';
import { count, start } from '../pages/words.js';
import { numberOf } from './bank-section.js';
import { factList, partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { kindWords } from './kind-words.js';
import { table } from './table.js';

/** How it is asked, marked and passed. */
export function assessmentSection({ modules }: DossierSource): DossierSection {
  const kinds = new Set(
    modules.flatMap(({ lessons, bank }) => [...lessons.flatMap(itemsOf), ...bank]).map(({ kind }) => kind),
  );
  return {
    id: 'assessment',
    title: 'Assessment',
    content: [
      el(
        'p',
        {},
        'Practice items in the lessons answer back and count for no mark. The assessment of each module is drawn from a bank of its own. It is judged in the learner’s browser: a pass shows that somebody worked through the items, and proof of who that was needs supervision. ',
        'Item statistics are not collected, since no server hears of the answers.',
      ),
      ...modules.flatMap(assessmentOf),
      partHead('How each kind of item is scored'),
      table({
        caption: 'Kinds of item in lessons and banks',
        columns: [{ head: 'Kind' }, { head: 'Score, 0 to 1', isWide: true }],
        rows: (Object.keys(kindWords) as ItemKind[])
          .filter((kind) => kinds.has(kind))
          .map((kind) => [kindWords[kind].name, kindWords[kind].score]),
      }),
    ],
  };
}

function assessmentOf(module: Module): Markup[] {
  const { title, assessment, bank } = module;
  if (!assessment) return [partHead(title), el('p', {}, 'This module has no assessment.')];
  const spread = [1, 2, 3, 4, 5].map((level) => `${bank.filter(({ difficulty }) => difficulty === level).length}`);
  return [
    partHead(title),
    factList([
      ...assessmentRules(assessment),
      ['Pre-test', assessment.pretest ? 'Offered before the lessons. It counts for nothing.' : 'None.'],
      ['Bank', `${count(bank.length, 'item')}. Of difficulty 1 to 5: ${spread.join(', ')}.`],
    ]),
    ...blueprintOf(module, assessment),
    ...criticalOf(module, assessment),
  ];
}

function blueprintOf(module: Module, { items, blueprint = [] }: AssessmentPolicy): Markup[] {
  const named = blueprint.reduce((sum, line) => sum + line.items, 0);
  if (blueprint.length === 0) return [el('p', {}, `Blueprint: the ${items} items are spread over the objectives.`)];
  return [
    table({
      caption: 'Blueprint of a sitting',
      columns: [
        { head: 'Line', isWide: true },
        { head: 'Asked', isNumber: true },
        { head: 'In the bank', isNumber: true },
      ],
      rows: [
        ...blueprint.map((line) => [
          lineWords(line, module),
          line.items,
          module.bank.filter((item) => fits(line, item)).length,
        ]),
        ...(items > named ? [['Spread over the objectives', items - named, module.bank.length]] : []),
      ],
    }),
  ];
}

function lineWords({ objective, difficulty }: BlueprintLine, { objectives }: Module): string {
  const parts = [
    ...(objective === undefined ? [] : [objectives.find(({ id }) => id === objective)?.text ?? objective]),
    ...(difficulty === undefined
      ? []
      : [
          `difficulty ${difficulty.from === difficulty.to ? difficulty.from : `${difficulty.from} to ${difficulty.to}`}`,
        ]),
  ];
  return parts.join(', ') || 'any item';
}

function criticalOf(module: Module, { mustPass }: AssessmentPolicy): Markup[] {
  const critical = module.bank.filter(({ id }) => mustPass.includes(id));
  if (critical.length === 0) return [];
  return [
    table({
      caption: 'Critical items: asked in every sitting, and to be right in full',
      columns: [{ head: 'Item' }, { head: 'Begins', isWide: true }, { head: 'Objective', isNumber: true }],
      rows: critical.map(({ id, stem, objective }) => [
        id,
        start(textOf(rowMarkup(stem)), 120),
        numberOf(module, objective),
      ]),
    }),
  ];
}
