import type { Item, ItemKind, ItemOf } from '../../../course/item.js';
import type { Markup } from '../../../course/markup/element.js';
import { choiceKey, hotspotKey, markWordsKey, trueFalseKey } from './chosen-keys.js';
import { extendedTextKey, likertKey } from './own-words-keys.js';
import { categoriseKey, matchKey, matrixKey, orderKey } from './paired-keys.js';
import { clozeKey, customKey, numericKey, shortTextKey, sliderKey } from './typed-keys.js';

/** What is right in an item, and why, as it can be printed. */
export interface ItemKey {
  /** Between the stem and the answers: the picture, the text with its gaps filled. */
  lead?: Markup[];
  rows: KeyRow[];
  /** What is said to everyone, and whatever else belongs to the key. */
  more?: Markup[];
}

export interface KeyRow {
  /** Undefined where nothing is right or wrong. */
  right?: boolean;
  words: Markup[];
  /** What is right for these words, where they are one half of a pair. */
  answer?: string;
  reason?: Markup[];
}

const keys: { readonly [K in ItemKind]: (item: ItemOf<K>) => ItemKey } = {
  choice: choiceKey,
  order: orderKey,
  match: matchKey,
  numeric: numericKey,
  'true-false': trueFalseKey,
  categorise: categoriseKey,
  cloze: clozeKey,
  'short-text': shortTextKey,
  hotspot: hotspotKey,
  'mark-words': markWordsKey,
  slider: sliderKey,
  matrix: matrixKey,
  likert: likertKey,
  'extended-text': extendedTextKey,
  custom: customKey,
};

export function keyOf<K extends ItemKind>(item: ItemOf<K>): ItemKey;
export function keyOf(item: Item): ItemKey;
export function keyOf<K extends ItemKind>(item: ItemOf<K>): ItemKey {
  return keys[item.kind](item);
}
