import { el, type ElementNode } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { count } from '../pages/words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { keyMarkup } from './key-markup.js';

/** Stands over both appendices. */
export const forReviewers = 'For reviewers only. Not to be given to learners.';

/** The whole bank of every module, with key and reasons. */
export function bankSection(source: DossierSource): DossierSection {
  const { modules } = source;
  const all = modules.reduce((sum, { bank }) => sum + bank.length, 0);
  return {
    id: 'bank',
    title: 'The assessment’s bank, with key and reasons',
    content: [
      el('p', { class: 'warning' }, el('strong', {}, forReviewers)),
      el(
        'p',
        {},
        `${count(all, 'item')}. ✓ stands before what is right, – before what is not; behind each the reason that the learner reads. `,
        'An arrow joins the halves of a pair; | stands between answers that count alike, and * in an answer for any words. Options are shuffled for the learner.',
      ),
      ...modules.flatMap((module) => (module.bank.length > 0 ? [partHead(module.title), bankOf(module, source)] : [])),
    ],
  };
}

function bankOf(module: Module, source: DossierSource): ElementNode {
  const picture = source.pictures(module);
  return el(
    'div',
    { class: 'keys' },
    ...module.bank.map((item) =>
      keyMarkup(item, {
        objective: numberOf(module, item.objective),
        isCritical: module.assessment?.mustPass.includes(item.id) ?? false,
        isFull: true,
        picture,
      }),
    ),
  );
}

/** The number of an objective in its module, as the tables of objectives have it. */
export function numberOf({ objectives }: Module, id: string): number {
  return objectives.findIndex((objective) => objective.id === id) + 1;
}
