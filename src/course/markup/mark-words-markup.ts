import type { MarkWords } from '../blocks/mark-words.js';
import { el, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { itemWords } from './item-words.js';

/** The static twin of `kap-mark-words`. */
export function markWordsMarkup(item: MarkWords): ElementNode {
  const words = new Map(item.marks.map(({ id, text }) => [id, text]));
  const paragraphs = item.passage.map((parts) =>
    el(
      'p',
      {},
      ...parts.flatMap((part) =>
        part.part === 'text'
          ? inlineMarkup(part.content)
          : [
              el(
                'button',
                { type: 'button', class: 'markable', 'aria-pressed': 'false', disabled: true },
                words.get(part.id) ?? '',
              ),
            ],
      ),
    ),
  );
  return el(
    'kap-mark-words',
    {},
    el('p', { class: 'item-hint' }, itemWords.markWords),
    el('div', { class: 'mark-passage' }, ...paragraphs),
  );
}
