import type { Competency } from '../../course/competency.js';
import { el, type Markup } from '../../course/markup/element.js';
import type { DossierSection, DossierSource } from './dossier-section.js';
import { coverageOf, type Coverage } from './objective-coverage.js';
import { table } from './table.js';

/** What the course works towards, and the objectives that lead there. */
export function competenciesSection({ course: { competencies = [] }, modules }: DossierSource): DossierSection {
  const coverage = new Map(
    modules.flatMap((module) => coverageOf(module).map((one) => [`${module.id}/${one.objective.id}`, one] as const)),
  );
  const rows = competencies.map((competency) => ({ competency, measures: measuresOf(competency, coverage) }));
  const served = rows.filter(({ measures }) => measures.length > 0);
  return {
    id: 'competencies',
    title: 'Competencies',
    content:
      served.length === 0
        ? [el('p', {}, 'No map of competencies is stated.')]
        : [
            el(
              'p',
              {},
              'What a therapist in this work should be able to do, and the objectives that lead there; one may lead to several. ',
              'A course of texts and cases shows what somebody knows and how they decide on paper. It does not show how they do it with a client: that takes supervised practice.',
            ),
            table({
              caption:
                'Competencies and their objectives; in brackets the scored items: in lessons and cases, in the bank',
              columns: [{ head: 'Competency' }, { head: 'Objectives', isWide: true }],
              rows: served.map(({ competency, measures }) => [
                competencyWords(competency),
                el('ul', { role: 'list' }, ...measures.map((one) => el('li', {}, measureWords(one)))),
              ]),
            }),
          ],
  };
}

function measuresOf({ objectives }: Competency, coverage: ReadonlyMap<string, Coverage>): Coverage[] {
  return objectives.flatMap(({ module, objective }) => coverage.get(`${module}/${objective}`) ?? []);
}

function competencyWords({ title, text, citation }: Competency): Markup[] {
  return [el('strong', {}, title), el('br'), `${text} ${citation}`];
}

function measureWords({ objective, practice, decisions, bank }: Coverage): string {
  return `${objective.text} (${practice.length + decisions.length},\u00a0${bank.length})`;
}
