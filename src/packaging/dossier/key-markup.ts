import type { Item } from '../../course/item.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import { rowMarkup } from '../../course/markup/prose-markup.js';
import { kindWords } from './kind-words.js';
import { keyOf, type KeyRow } from './keys/item-key.js';
import { onPaper, type PictureUrl } from './on-paper.js';

interface Printed {
  /** Number of the item's objective in its module. */
  objective: number;
  isCritical: boolean;
  /** Whether all that is offered is printed with its reasons; else only what is right. */
  isFull: boolean;
  picture: PictureUrl;
}

/** An item with its key, to be read on paper. */
export function keyMarkup(item: Item, { objective, isCritical, isFull, picture }: Printed): ElementNode {
  const { lead = [], rows, more = [] } = keyOf(item);
  const shown = isFull ? rows : rows.filter(({ right }) => right !== false);
  const head = [kindWords[item.kind].name, `objective ${objective}`, `difficulty ${item.difficulty}`].join(' · ');
  return el(
    'article',
    { class: 'key' },
    el(
      'p',
      { class: 'key-head' },
      el('strong', { class: 'key-id' }, item.id),
      ` ${head}`,
      ...(isCritical ? [' · ', el('strong', {}, 'critical')] : []),
    ),
    el('div', { class: 'key-stem' }, ...onPaper(rowMarkup(item.stem), picture)),
    ...(lead.length > 0 ? [el('div', { class: 'key-lead' }, ...onPaper(lead, picture))] : []),
    el('ul', { class: 'key-rows', role: 'list' }, ...shown.map((row) => rowOf(row, isFull, picture))),
    ...(isFull && more.length > 0 ? [el('div', { class: 'key-more' }, ...onPaper(more, picture))] : []),
  );
}

/** Right is told by a sign, by weight and, for those who listen, by a word. */
function rowOf({ right, words, answer, reason = [] }: KeyRow, isFull: boolean, picture: PictureUrl): ElementNode {
  const mark: Markup[] =
    right === undefined
      ? []
      : [
          el('span', { class: 'key-mark', 'aria-hidden': 'true' }, right ? '✓' : '–'),
          el('span', { class: 'visually-hidden' }, right ? 'Right: ' : 'Not right: '),
        ];
  return el(
    'li',
    { class: right && answer === undefined ? 'is-right' : undefined },
    ...mark,
    el('div', { class: 'key-words' }, ...onPaper(words, picture)),
    ...(answer === undefined ? [] : [' → ', el('span', { class: 'key-answer' }, answer)]),
    ...(isFull && reason.length > 0 ? [' ', el('div', { class: 'key-reason' }, ...onPaper(reason, picture))] : []),
  );
}
