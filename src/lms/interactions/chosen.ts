/** Kinds in which parts are chosen: choice, hotspot, mark words. To an LMS all of them are choices. */
import type { Choice, ChoiceResponse } from '../../course/blocks/choice.js';
import type { Hotspot, HotspotResponse } from '../../course/blocks/hotspot.js';
import type { MarkWords, MarkWordsResponse } from '../../course/blocks/mark-words.js';
import { plainProse } from '../../course/plain-text.js';
import { inAuthoredOrder, isGone } from './in-authored-order.js';
import type { Part } from './interaction.js';
import type { ItemInteraction } from './item-interaction.js';

export const choiceInteraction = chosen<Choice, ChoiceResponse>(
  ({ options }) => options.map(({ id, content, right }) => ({ id, text: plainProse(content), right })),
  (ids) => ({ kind: 'choice', chosen: ids }),
);

export const hotspotInteraction = chosen<Hotspot, HotspotResponse>(
  ({ regions }) => regions.map(({ id, content, right }) => ({ id, text: plainProse(content), right })),
  (ids) => ({ kind: 'hotspot', chosen: ids }),
);

export const markWordsInteraction = chosen<MarkWords, MarkWordsResponse>(
  ({ marks }) => marks,
  (ids) => ({ kind: 'mark-words', chosen: ids }),
);

function chosen<Item, Response extends { chosen: string[] }>(
  partsOf: (item: Item) => (Part & { right: boolean })[],
  toResponse: (ids: string[]) => Response,
): ItemInteraction<Item, Response> {
  return {
    shapeOf: (item) => ({ type: 'choice', choices: partsOf(item) }),
    answerOf: (item, response) => ({ says: 'parts', ids: inAuthoredOrder(partsOf(item), response.chosen) }),
    responseOf: (item, answer) =>
      answer.says === 'parts' ? toResponse(inAuthoredOrder(partsOf(item), answer.ids)) : undefined,
    patternsOf: (item) => [{ says: 'parts', ids: partsOf(item).flatMap(({ id, right }) => (right ? id : [])) }],
    isOlder: (item, response) => response.chosen.some((id) => isGone(partsOf(item), id)),
  };
}
