import type { Numeric } from '../blocks/numeric.js';
import { el, type ElementNode } from './element.js';
import { itemWords } from './item-words.js';

/** The static twin of `kap-numeric`. */
export function numericMarkup(item: Numeric): ElementNode {
  return el(
    'kap-numeric',
    {},
    el(
      'label',
      { class: 'numeric-field' },
      el('span', { class: 'item-hint' }, itemWords.numeric),
      el('input', { class: 'numeric-input', type: 'text', inputmode: 'decimal', autocomplete: 'off', disabled: true }),
      ...(item.unit ? [el('span', { class: 'numeric-unit' }, item.unit)] : []),
    ),
  );
}
