import type { ExtendedText } from '../blocks/extended-text.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId, wordCountWords } from './item-words.js';

/** The static twin of `kap-extended-text`. */
export function extendedTextMarkup({ id, words }: ExtendedText): ElementNode {
  const field = partId(id, 'text');
  return el(
    'kap-extended-text',
    {},
    el('label', { class: 'item-hint', for: field }, itemWords.extendedText),
    el('textarea', { class: 'text-field', id: field, rows: 6, disabled: true }),
    ...(words > 1 ? [el('p', { class: 'item-hint text-count' }, wordCountWords(0, words))] : []),
  );
}
