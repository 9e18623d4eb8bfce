import { confidences, confidenceWords } from '../confidence.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';

/** The static twin of `confidenceField`. */
export function confidenceMarkup(item: string): ElementNode {
  const levels = confidences.map((level) =>
    el(
      'label',
      { class: 'confidence-level' },
      el('input', { type: 'radio', name: partId(item, 'confidence'), value: level, disabled: true }),
      el('span', {}, confidenceWords[level]),
    ),
  );
  return el(
    'fieldset',
    { class: 'confidence' },
    el('legend', { class: 'item-hint' }, itemWords.howSure),
    el('div', { class: 'confidence-levels' }, ...levels),
  );
}
