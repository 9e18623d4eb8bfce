import type { Likert } from '../blocks/likert.js';
import { el, type ElementNode } from './element.js';
import { gridMarkup, type Grid } from './grid-markup.js';
import { itemWords } from './item-words.js';

export function likertGrid({ id, scale, statements }: Likert): Grid {
  return { id, multiple: false, heading: '', columns: scale, rows: statements };
}

/** The static twin of `kap-likert`. */
export function likertMarkup(item: Likert): ElementNode {
  return el('kap-likert', {}, el('p', { class: 'item-hint' }, itemWords.likert), ...gridMarkup(likertGrid(item)));
}
