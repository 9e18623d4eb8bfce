import type { ItemSet } from '../block.js';
import { el, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { itemMarkup } from './item-markup.js';
import { itemWords, needWords, partId, stepWords } from './item-words.js';
import { proseMarkup } from './prose-markup.js';

/**
 * The static twin of `kap-item-set`. Without script every item can be read: the first stands open, the others wait behind
 * a button, in the place where the live element has its summary.
 */
export function setMarkup(set: ItemSet, level: number): ElementNode {
  const total = set.items.length;
  const [first, ...rest] = set.items.map(itemMarkup);
  const title = partId(set.id, 'title');
  return el(
    'kap-item-set',
    { id: set.id, class: 'set', need: set.need, role: 'region', 'aria-labelledby': title },
    el(
      'header',
      { class: 'set-head' },
      el(`h${level}`, { class: 'set-title', id: title }, ...inlineMarkup(set.title)),
      ...proseMarkup(set.intro),
    ),
    el('div', { class: 'set-stage' }, ...(first ? [first] : [])),
    el(
      'div',
      { class: 'set-nav' },
      el(
        'div',
        { class: 'set-steps' },
        step(itemWords.previous),
        el('p', { class: 'set-place', role: 'status' }, stepWords(0, total)),
        step(itemWords.next),
      ),
      el('p', { class: 'set-need' }, needWords(set.need, total)),
      el('ol', { class: 'set-jump', role: 'list' }, ...set.items.map((_, index) => jump(index))),
      el('details', { class: 'set-more' }, el('summary', {}, `All ${total} items`), ...rest),
    ),
  );
}

function step(word: string): ElementNode {
  return el('button', { type: 'button', class: 'set-step', disabled: true }, word);
}

function jump(index: number): ElementNode {
  return el(
    'li',
    {},
    el(
      'button',
      { type: 'button', class: 'set-number', disabled: true, 'aria-label': `Item ${index + 1}` },
      String(index + 1),
    ),
  );
}
