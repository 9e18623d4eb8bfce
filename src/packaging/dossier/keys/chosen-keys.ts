/** Keys of the kinds in which something of a list is chosen. */
import type { Choice } from '../../../course/blocks/choice.js';
import type { Hotspot } from '../../../course/blocks/hotspot.js';
import type { MarkWords } from '../../../course/blocks/mark-words.js';
import type { TrueFalse } from '../../../course/blocks/true-false.js';
import { el } from '../../../course/markup/element.js';
import { pictureMarkup, placeAttributes } from '../../../course/markup/hotspot-markup.js';
import { inlineMarkup } from '../../../course/markup/inline-markup.js';
import { itemWords } from '../../../course/markup/item-words.js';
import { rowMarkup } from '../../../course/markup/prose-markup.js';
import type { ItemKey } from './item-key.js';

export function choiceKey({ options }: Choice): ItemKey {
  return {
    rows: options.map(({ right, content, rationale }) => ({
      right,
      words: rowMarkup(content),
      reason: rowMarkup(rationale),
    })),
  };
}

export function trueFalseKey({ answer, rationale }: TrueFalse): ItemKey {
  return {
    rows: [
      { right: answer, words: [itemWords.isTrue], reason: rowMarkup(rationale.true) },
      { right: !answer, words: [itemWords.isFalse], reason: rowMarkup(rationale.false) },
    ],
  };
}

/** The picture has its regions drawn in, by the numbers of the list. */
export function hotspotKey({ image, regions }: Hotspot): ItemKey {
  const places = regions.flatMap(({ place }, index) => [
    el('rect', { class: 'key-region', ...placeAttributes(place) }),
    el('text', { x: `${place.x}%`, y: `${place.y}%`, dx: 3, dy: '1.1em' }, String(index + 1)),
  ]);
  return {
    lead: [
      el('div', { class: 'key-picture' }, ...pictureMarkup(image), el('svg', { 'aria-hidden': 'true' }, ...places)),
    ],
    rows: regions.map(({ right, content, rationale }, index) => ({
      right,
      words: [`${index + 1}. `, ...rowMarkup(content)],
      reason: rowMarkup(rationale),
    })),
  };
}

/** The words that can be marked are underlined in the text. */
export function markWordsKey({ passage, marks }: MarkWords): ItemKey {
  const words = new Map(marks.map(({ id, text }) => [id, text]));
  return {
    lead: passage.map((parts) =>
      el(
        'p',
        { class: 'key-passage' },
        ...parts.flatMap((part) =>
          part.part === 'text' ? inlineMarkup(part.content) : [el('u', {}, words.get(part.id) ?? '')],
        ),
      ),
    ),
    rows: marks.map(({ right, text, rationale }) => ({ right, words: [text], reason: rowMarkup(rationale) })),
  };
}
