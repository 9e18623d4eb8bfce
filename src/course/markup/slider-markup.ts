import type { Slider } from '../blocks/slider.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';

/** The static twin of `kap-slider`. */
export function sliderMarkup(item: Slider): ElementNode {
  const { id, min, max, step, unit } = item;
  const range = partId(id, 'range');
  return el(
    'kap-slider',
    {},
    el('label', { class: 'item-hint', for: range }, itemWords.numeric),
    el(
      'div',
      { class: 'slider-line' },
      el('span', { class: 'slider-end' }, String(min)),
      el('input', { class: 'slider-range is-untouched', type: 'range', id: range, min, max, step, disabled: true }),
      el('span', { class: 'slider-end' }, String(max)),
    ),
    el(
      'label',
      { class: 'slider-field' },
      el('span', { class: 'visually-hidden' }, itemWords.numericAsText),
      el('input', { class: 'numeric-input', type: 'text', inputmode: 'decimal', autocomplete: 'off', disabled: true }),
      ...(unit ? [el('span', { class: 'numeric-unit' }, unit)] : []),
    ),
  );
}
