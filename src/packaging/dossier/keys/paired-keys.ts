/** Keys of the kinds in which every part has its own place or answer. */
import type { Categorise } from '../../../course/blocks/categorise.js';
import type { Match } from '../../../course/blocks/match.js';
import type { Matrix } from '../../../course/blocks/matrix.js';
import type { Order } from '../../../course/blocks/order.js';
import { inlineMarkup } from '../../../course/markup/inline-markup.js';
import { rowMarkup } from '../../../course/markup/prose-markup.js';
import type { ItemKey } from './item-key.js';

export function orderKey({ entries }: Order): ItemKey {
  return {
    rows: entries.map(({ content, rationale }, index) => ({
      right: true,
      words: [`${index + 1}. `, ...rowMarkup(content)],
      reason: rowMarkup(rationale),
    })),
  };
}

export function matchKey({ rows, answers }: Match): ItemKey {
  return {
    rows: rows.map(({ content, answer, rationale }) => ({
      right: true,
      words: inlineMarkup(content),
      answer: textsOf(answers, [answer]),
      reason: inlineMarkup(rationale),
    })),
  };
}

export function categoriseKey({ entries, categories }: Categorise): ItemKey {
  return {
    rows: entries.map(({ content, category, rationale }) => ({
      right: true,
      words: rowMarkup(content),
      answer: textsOf(categories, [category]),
      reason: rowMarkup(rationale),
    })),
  };
}

export function matrixKey({ rows, columns, heading }: Matrix): ItemKey {
  return {
    lead: [`${heading}: ${columns.map(({ text }) => text).join(' · ')}`],
    rows: rows.map(({ content, right, rationale }) => ({
      right: true,
      words: inlineMarkup(content),
      answer: textsOf(columns, right),
      reason: inlineMarkup(rationale),
    })),
  };
}

function textsOf(all: readonly { id: string; text: string }[], ids: readonly string[]): string {
  return all
    .filter(({ id }) => ids.includes(id))
    .map(({ text }) => text)
    .join(', ');
}
