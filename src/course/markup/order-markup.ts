import type { Order } from '../blocks/order.js';
import { presentedOrder } from '../presented.js';
import { el, textOf, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';
import { rowMarkup } from './prose-markup.js';

/** The static twin of `kap-order`: the entries as they are presented, which is never their right order. */
export function orderMarkup(item: Order): ElementNode {
  const help = partId(item.id, 'help');
  const entries = presentedOrder(item).flatMap((id) => item.entries.filter((entry) => entry.id === id));
  const rows = entries.map((entry, index) => {
    const content = rowMarkup(entry.content);
    const text = textOf(content);
    const button = (name: string, label: string, sign: string) =>
      el('button', { type: 'button', class: name, disabled: true, 'aria-label': `${label}: ${text}` }, sign);
    return el(
      'li',
      { class: 'order-entry' },
      el(
        'button',
        {
          type: 'button',
          class: 'order-grip',
          disabled: true,
          'aria-label': `${index + 1}. Lift: ${text}`,
          'aria-describedby': help,
        },
        String(index + 1),
      ),
      el('div', { class: 'order-text' }, ...content),
      button('order-move', 'Move up', '↑'),
      button('order-move', 'Move down', '↓'),
    );
  });
  return el(
    'kap-order',
    {},
    el('p', { class: 'item-hint', id: help }, itemWords.order),
    el('ol', { class: 'order-list', role: 'list' }, ...rows),
  );
}
