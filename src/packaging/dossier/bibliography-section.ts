import { el } from '../../course/markup/element.js';
import { referenceMarkup } from '../../course/markup/notes-markup.js';
import type { Reference } from '../../course/module.js';
import { count } from '../pages/words.js';
import type { DossierSection, DossierSource } from './dossier-section.js';

/** All that is cited, as it is worded in the course. */
export function bibliographySection({ course, modules }: DossierSource): DossierSection {
  const cited = new Set(modules.flatMap(({ references }) => references.map(({ id }) => id)));
  const references = course.references.filter(({ id }) => cited.has(id));
  return {
    id: 'bibliography',
    title: 'References',
    content: [
      el('p', {}, references.length > 0 ? spanWords(references) : 'Nothing is cited.'),
      ...(references.length > 0
        ? [el('ol', { class: 'reference-list', role: 'list' }, ...references.map(referenceMarkup))]
        : []),
    ],
  };
}

function spanWords(references: readonly Reference[]): string {
  const years = references.flatMap((reference) => yearOf(reference) ?? []);
  const within = (least: number) => years.filter((year) => year >= least).length;
  const newest = Math.max(...years);
  const span =
    years.length > 0
      ? ` The oldest is of ${Math.min(...years)}, the newest of ${newest}. From ${newest - 9} to ${newest}: ${within(newest - 9)}.`
      : '';
  const undated = references.length - years.length;
  return `${count(references.length, 'reference')}.${span}${undated > 0 ? ` ${count(undated, 'has', 'have')} no year.` : ''}`;
}

/** The year that a citation gives: the last one of "Freud, 1923/1961". */
export function yearOf({ short }: Pick<Reference, 'short'>): number | undefined {
  const year = [...short.matchAll(/\b(1[5-9]|20)\d\d(?!\d)/g)].at(-1)?.[0];
  return year === undefined ? undefined : Number(year);
}
