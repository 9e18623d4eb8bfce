/** Judging a response, whatever its kind: one line a kind. */
import { categoriseJudge } from './blocks/categorise.js';
import { choiceJudge } from './blocks/choice.js';
import { clozeJudge } from './blocks/cloze.js';
import { customJudge } from './blocks/custom.js';
import { extendedTextJudge } from './blocks/extended-text.js';
import { hotspotJudge } from './blocks/hotspot.js';
import type { ItemJudge, Tally } from './blocks/item-judge.js';
import { likertJudge } from './blocks/likert.js';
import { markWordsJudge } from './blocks/mark-words.js';
import { matchJudge } from './blocks/match.js';
import { matrixJudge } from './blocks/matrix.js';
import { numericJudge } from './blocks/numeric.js';
import { orderJudge } from './blocks/order.js';
import { shortTextJudge } from './blocks/short-text.js';
import { trueFalseJudge } from './blocks/true-false.js';
import { sliderJudge } from './blocks/slider.js';
import type { Item, ItemKind, ItemOf, Response, ResponseOf } from './item.js';
import { outcomeOf, type Outcome } from './outcome.js';

const judges: { readonly [K in ItemKind]: ItemJudge<ItemOf<K>, ResponseOf<K>> } = {
  choice: choiceJudge,
  order: orderJudge,
  match: matchJudge,
  numeric: numericJudge,
  'true-false': trueFalseJudge,
  categorise: categoriseJudge,
  cloze: clozeJudge,
  'short-text': shortTextJudge,
  hotspot: hotspotJudge,
  'mark-words': markWordsJudge,
  slider: sliderJudge,
  matrix: matrixJudge,
  likert: likertJudge,
  'extended-text': extendedTextJudge,
  custom: customJudge,
};

export const itemKinds = Object.keys(judges) as readonly ItemKind[];

/** Whether a response to this kind can be right or wrong. What cannot is answered, and measures nothing. */
export function isGraded(kind: ItemKind): boolean {
  return judges[kind].isUngraded !== true;
}

/** The judge for an item and a response of one kind; undefined where they do not fit, or the kind is not known. */
function judgeFor(item: Item, response: Response | undefined): ItemJudge<Item, Response> | undefined {
  return response?.kind === item.kind ? judges[item.kind] : undefined;
}

/** Judges a response by the item as it is now. A response of another kind scores 0. Deterministic. */
export function judge(item: Item, response: Response): Outcome {
  return judgeFor(item, response)?.judge(item, response) ?? outcomeOf(0);
}

/** Whether there is enough to judge: something chosen, every row matched, a number that reads as one. */
export function isComplete(item: Item, response: Response | undefined): response is Response {
  return response !== undefined && (judgeFor(item, response)?.isComplete(item, response) ?? false);
}

/** How many parts of the item are right; undefined where its kind is right or not. */
export function tally(item: Item, response: Response): Tally | undefined {
  return judgeFor(item, response)?.tally?.(item, response);
}
