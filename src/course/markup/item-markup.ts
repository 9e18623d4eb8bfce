import type { Item, ItemKind, ItemOf } from '../item.js';
import { categoriseMarkup } from './categorise-markup.js';
import { choiceMarkup } from './choice-markup.js';
import { clozeMarkup } from './cloze-markup.js';
import { confidenceMarkup } from './confidence-markup.js';
import { customMarkup } from './custom-markup.js';
import { el, type ElementNode } from './element.js';
import { extendedTextMarkup } from './extended-text-markup.js';
import { hotspotMarkup } from './hotspot-markup.js';
import { itemWords, partId, submitWords } from './item-words.js';
import { likertMarkup } from './likert-markup.js';
import { markWordsMarkup } from './mark-words-markup.js';
import { matchMarkup } from './match-markup.js';
import { matrixMarkup } from './matrix-markup.js';
import { numericMarkup } from './numeric-markup.js';
import { orderMarkup } from './order-markup.js';
import { proseMarkup } from './prose-markup.js';
import { shortTextMarkup } from './short-text-markup.js';
import { trueFalseMarkup } from './true-false-markup.js';
import { sliderMarkup } from './slider-markup.js';

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
      ...(item.confidence ? [confidenceMarkup(item.id)] : []),
      el(
        'div',
        { class: 'item-foot' },
        el(
          'div',
          { role: 'status' },
          el('p', { class: 'item-verdict' }),
          el('p', { class: 'item-said visually-hidden' }),
        ),
        el('button', { type: 'submit', class: 'item-check', disabled: true }, submitWords(item.kind)),
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
  'true-false': trueFalseMarkup,
  categorise: categoriseMarkup,
  cloze: clozeMarkup,
  'short-text': shortTextMarkup,
  hotspot: hotspotMarkup,
  'mark-words': markWordsMarkup,
  slider: sliderMarkup,
  matrix: matrixMarkup,
  likert: likertMarkup,
  'extended-text': extendedTextMarkup,
  custom: customMarkup,
};

function controlMarkup<K extends ItemKind>(item: ItemOf<K>): ElementNode {
  return controls[item.kind](item);
}
