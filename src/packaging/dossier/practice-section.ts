import { el, type Markup } from '../../course/markup/element.js';
import { itemsOf, scenariosIn, type Lesson, type Module } from '../../course/module.js';
import type { Decision, Scenario } from '../../course/scenario/scenario.js';
import { count, percent } from '../pages/words.js';
import { forReviewers, numberOf } from './bank-section.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { scoredDecisions } from './objective-coverage.js';
import { keyMarkup } from './key-markup.js';
import { table } from './table.js';

/** The items that stand in the lessons, with what is right; and the cases, decision by decision. Their reasons are in the lessons. */
export function practiceSection(source: DossierSource): DossierSection {
  const { modules } = source;
  const lessons = modules.flatMap((module) => module.lessons);
  const all = lessons.reduce((sum, lesson) => sum + itemsOf(lesson).length, 0);
  const cases = modules.reduce((sum, { scenarios = [] }) => sum + scenarios.length, 0);
  return {
    id: 'practice',
    title: 'Practice items and cases, with key',
    content: [
      el('p', { class: 'warning' }, el('strong', {}, forReviewers)),
      el(
        'p',
        {},
        `In the lessons: ${count(all, 'item')}${cases > 0 ? ` and ${count(cases, 'branching case')}` : ''}. Here is what is right; what is offered beside it, and the reasons, are in the lessons themselves.`,
      ),
      ...modules.flatMap((module) => module.lessons.flatMap((lesson) => practiceOf(module, lesson, source))),
    ],
  };
}

function practiceOf(module: Module, lesson: Lesson, source: DossierSource): Markup[] {
  const items = itemsOf(lesson);
  const cases = scenariosIn(lesson, module);
  if (items.length + cases.length === 0) return [];
  const picture = source.pictures(module);
  const number = (objective: string) => numberOf(module, objective);
  return [
    partHead(`${module.title}: ${lesson.title}`),
    el(
      'div',
      { class: 'keys' },
      ...items.map((item) =>
        keyMarkup(item, { objective: number(item.objective), isCritical: false, isFull: false, picture }),
      ),
    ),
    ...cases.flatMap((scenario) => caseOf(scenario, number)),
  ];
}

function caseOf({ title, pass, critical, scenes }: Scenario, number: (objective: string) => number): Markup[] {
  return [
    table({
      caption: `Case “${title}”: decisions that are scored. ${percent(pass)} of the points of the way that was taken passes.`,
      columns: [
        { head: 'Scene' },
        { head: 'Decision', isWide: true },
        { head: 'Objective', isNumber: true },
        { head: 'Points', isNumber: true },
      ],
      rows: scenes.flatMap((scene) =>
        scoredDecisions(scene).map((decision, index) => [
          index === 0 ? scene.title : '',
          decisionWords(decision, critical),
          decision.objective === undefined ? '' : number(decision.objective),
          decision.score,
        ]),
      ),
    }),
  ];
}

function decisionWords({ text, critical: name }: Decision, critical: Scenario['critical']): Markup[] {
  if (name === undefined) return [text];
  return [text, el('br'), el('strong', {}, 'Critical error, which fails the case:'), ` ${critical[name] ?? name}`];
}
