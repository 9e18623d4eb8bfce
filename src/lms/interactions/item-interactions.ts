/** The kinds of item as interactions: a line a kind. A missing one does not compile. */
import type { Item, ItemKind, ItemOf, Response, ResponseOf } from '../../course/item.js';
import { neutralOutcome } from '../../course/outcome.js';
import { plainProse } from '../../course/plain-text.js';
import type { Attempt } from '../../record/record.js';
import { choiceInteraction, hotspotInteraction, markWordsInteraction } from './chosen.js';
import { customInteraction } from './custom.js';
import { interactionId, type Answer, type Heard, type Interaction, type Pattern, type Shape } from './interaction.js';
import type { ItemInteraction } from './item-interaction.js';
import { numericInteraction, sliderInteraction } from './numbers.js';
import { orderInteraction } from './ordered.js';
import { categoriseInteraction, likertInteraction, matchInteraction, matrixInteraction } from './placed.js';
import { trueFalseInteraction } from './true-false.js';
import { clozeInteraction, extendedTextInteraction, shortTextInteraction } from './typed.js';

const interactions: { readonly [K in ItemKind]: ItemInteraction<ItemOf<K>, ResponseOf<K>> } = {
  choice: choiceInteraction,
  order: orderInteraction,
  match: matchInteraction,
  numeric: numericInteraction,
  'true-false': trueFalseInteraction,
  categorise: categoriseInteraction,
  cloze: clozeInteraction,
  'short-text': shortTextInteraction,
  hotspot: hotspotInteraction,
  'mark-words': markWordsInteraction,
  slider: sliderInteraction,
  matrix: matrixInteraction,
  likert: likertInteraction,
  'extended-text': extendedTextInteraction,
  custom: customInteraction,
};

function interactionFor(item: Item): ItemInteraction<Item, Response> {
  return interactions[item.kind];
}

export function shapeOf(item: Item): Shape {
  return interactionFor(item).shapeOf(item);
}

/** What a response says; undefined where it says nothing of this item: one of another kind, a number that is none. */
export function answerOf(item: Item, response: Response): Answer | undefined {
  return response.kind === item.kind ? interactionFor(item).answerOf(item, response) : undefined;
}

/** The response that was told, in its normal form; undefined where it is none of this item. */
export function responseOf(item: Item, { answer, isCut }: Heard): Response | undefined {
  return interactionFor(item).responseOf(item, answer, isCut);
}

export function patternsOf(item: Item): Pattern[] {
  return interactionFor(item).patternsOf(item);
}

/** Whether a response is to an edition of the item that had other parts, or was of another kind. */
export function isOlder(item: Item, response: Response): boolean {
  return response.kind !== item.kind || interactionFor(item).isOlder(item, response);
}

/**
 * An attempt as an LMS is told of it; `nth` counts those that it was told of this item. A response to an older edition is
 * told as far as the item still has words for it, and neutral: what was right then may not be what the key now says.
 */
export function itemInteraction(item: Item, attempt: Attempt, nth = 1): Interaction {
  const answer = answerOf(item, attempt.response);
  return {
    id: nth > 1 ? interactionId(item.id, nth) : interactionId(item.id),
    shape: shapeOf(item),
    description: plainProse(item.stem),
    objective: item.objective,
    patterns: attempt.hash === item.hash ? patternsOf(item) : [],
    ...(answer && { answer }),
    outcome: isOlder(item, attempt.response) ? neutralOutcome : attempt.outcome,
    at: attempt.at,
  };
}
