import type { Order, OrderResponse } from '../../course/blocks/order.js';
import { plainProse } from '../../course/plain-text.js';
import { isGone } from './in-authored-order.js';
import type { ItemInteraction } from './item-interaction.js';

export const orderInteraction: ItemInteraction<Order, OrderResponse> = {
  shapeOf: ({ entries }) => ({
    type: 'sequencing',
    choices: entries.map(({ id, content }) => ({ id, text: plainProse(content) })),
  }),
  answerOf: (_, { sequence }) => ({ says: 'parts', ids: [...new Set(sequence)] }),
  responseOf: (_, answer) =>
    answer.says === 'parts' ? { kind: 'order', sequence: [...new Set(answer.ids)] } : undefined,
  patternsOf: ({ entries }) => [{ says: 'parts', ids: entries.map(({ id }) => id) }],
  isOlder: ({ entries }, { sequence }) => sequence.some((id) => isGone(entries, id)),
};
