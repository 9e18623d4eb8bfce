import type { Block, BlockOf } from '../block.js';
import { isItem } from '../module.js';
import { el, type ElementNode, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { itemMarkup } from './item-markup.js';
import { partId } from './item-words.js';
import { proseMarkup } from './prose-markup.js';
import { isSafeImage } from './safe-url.js';
import { setMarkup } from './set-markup.js';
import { timelineMarkup } from './timeline-markup.js';

/** A block as static markup. `level` is that of the headings which a block brings along. */
export function blockMarkup(block: Block, level = 2): Markup[] {
  if (isItem(block)) return [itemMarkup(block)];
  switch (block.kind) {
    case 'prose':
      return proseMarkup(block.nodes);
    case 'callout':
      return [calloutMarkup(block)];
    case 'details':
      return [
        el(
          'details',
          { class: 'details' },
          el('summary', {}, ...inlineMarkup(block.summary)),
          ...proseMarkup(block.nodes),
        ),
      ];
    case 'figure':
      return [figureMarkup(block)];
    case 'timeline':
      return [timelineMarkup(block)];
    case 'cards':
      return [cardsMarkup(block, level)];
    case 'set':
      return [setMarkup(block, level)];
  }
}

const tones = { note: 'Note', key: 'Key point', safety: 'Safety', unknown: 'Not known' } as const;

function calloutMarkup({ tone, title, nodes }: BlockOf<'callout'>): ElementNode {
  const heading = title.length > 0 ? [' ', el('span', { class: 'callout-title' }, ...inlineMarkup(title))] : [];
  return el(
    'aside',
    { class: `callout callout-${tone}`, role: 'note', 'aria-label': tones[tone] },
    el('p', { class: 'callout-head' }, el('span', { class: 'callout-tone' }, tones[tone]), ...heading),
    ...proseMarkup(nodes),
  );
}

function figureMarkup({ id, image, caption, description }: BlockOf<'figure'>): ElementNode {
  const { url, alt, width, height } = image;
  return el(
    'figure',
    { id, class: 'figure' },
    isSafeImage(url)
      ? el('img', { src: url, alt, width, height, loading: 'lazy', decoding: 'async' })
      : el('p', {}, alt),
    el('figcaption', {}, ...inlineMarkup(caption)),
    ...(description.length > 0
      ? [
          el(
            'details',
            { class: 'figure-more' },
            el('summary', {}, 'Describe this figure'),
            ...proseMarkup(description),
          ),
        ]
      : []),
  );
}

function cardsMarkup({ id, cards }: BlockOf<'cards'>, level: number): ElementNode {
  const items = cards.map((card, index) => {
    const title = partId(id, `${index + 1}`);
    const facts = card.facts.map(({ label, content }) =>
      el('div', {}, el('dt', {}, label), ' ', el('dd', {}, ...inlineMarkup(content))),
    );
    return el(
      'li',
      { class: 'card' },
      el(`h${level}`, { class: 'card-title', id: title }, ...inlineMarkup(card.title)),
      ...(facts.length > 0 ? [el('dl', { class: 'card-facts' }, ...facts)] : []),
      ...proseMarkup(card.nodes),
    );
  });
  return el('ul', { id, class: 'cards', role: 'list' }, ...items);
}
