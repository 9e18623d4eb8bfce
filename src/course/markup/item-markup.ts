import type { Item, ItemKind, ItemOf } from '../item.js';
import { choiceMarkup } from './choice-markup.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';
import { matchMarkup } from './match-markup.js';
import { numericMarkup } from './numeric-markup.js';
import { orderMarkup } from './order-markup.js';
import { proseMarkup } from './prose-markup.js';

/**
 * The static twin of `kap-item`: what the live element first draws, with its controls disabled.
 * It holds neither key nor rationale.
 */
export function itemMarkup(item: Item): ElementNode {
  const stem = partId(item.id, 'stem');
  return el(
    'kap-item',
    {
      item: item.id,
      id: item.id,
      class: `item item-${item.kind}`,
      role: 'group',
      'aria-labelledby': stem,
      'data-group': item.group,
    },
    el(
      'form',
      { class: 'item-form' },
      el('div', { class: 'item-stem', id: stem }, ...proseMarkup(item.stem)),
      controlMarkup(item),
      el(
        'div',
        { class: 'item-foot' },
        el('p', { class: 'item-verdict', role: 'status' }),
        el('button', { type: 'submit', class: 'item-check', disabled: true }, itemWords.check),
      ),
      el('p', { class: 'no-script' }, itemWords.noScript),
    ),
  );
}

const controls: { readonly [K in ItemKind]: (item: ItemOf<K>) => ElementNode } = {
  choice: choiceMarkup,
  order: orderMarkup,
  match: matchMarkup,
  numeric: numericMarkup,
};

function controlMarkup<K extends ItemKind>(item: ItemOf<K>): ElementNode {
  return controls[item.kind](item);
}
