import { el, type ElementNode } from './element.js';
import { itemWords, typedText } from './item-words.js';

/** The static twin of `kap-short-text`. */
export function shortTextMarkup(): ElementNode {
  return el(
    'kap-short-text',
    {},
    el(
      'label',
      { class: 'short-text-field' },
      el('span', { class: 'item-hint' }, itemWords.shortText),
      el('input', { class: 'short-text-input', ...typedText, disabled: true }),
    ),
  );
}
