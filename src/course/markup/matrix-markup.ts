import type { Matrix } from '../blocks/matrix.js';
import { el, type ElementNode } from './element.js';
import { gridMarkup } from './grid-markup.js';
import { itemWords } from './item-words.js';

/** The static twin of `kap-matrix`. */
export function matrixMarkup(item: Matrix): ElementNode {
  return el(
    'kap-matrix',
    {},
    el('p', { class: 'item-hint' }, item.multiple ? itemWords.matrixSeveral : itemWords.matrixOne),
    ...gridMarkup(item),
  );
}
