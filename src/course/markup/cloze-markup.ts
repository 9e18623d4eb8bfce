import type { Cloze, Gap } from '../blocks/cloze.js';
import { presentedOptions } from '../presented.js';
import { seedOf } from '../shuffle.js';
import { el, type ElementNode, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { gapWords, itemWords, typedText } from './item-words.js';

/** The static twin of `kap-cloze`. */
export function clozeMarkup(item: Cloze): ElementNode {
  const paragraphs = item.text.map((parts) =>
    el(
      'p',
      { class: 'cloze-text' },
      ...parts.flatMap((part): Markup[] => ('words' in part ? inlineMarkup(part.words) : gapMarkup(item, part.gap))),
    ),
  );
  return el('kap-cloze', {}, ...paragraphs);
}

/** All typed gaps of an item are as wide as its longest answer: one that fits its own would tell about it. */
export function gapSize({ gaps }: Cloze): number {
  const lengths = gaps.map(({ type, answer }) => (type === 'typed' ? answer.length : 0));
  return Math.min(Math.max(10, ...lengths), 24);
}

function gapMarkup(item: Cloze, id: string): ElementNode[] {
  const index = item.gaps.findIndex((gap) => gap.id === id);
  const gap = item.gaps[index];
  if (!gap) return [];
  const number = el('span', { class: 'cloze-number', 'aria-hidden': 'true' }, String(index + 1));
  return [
    el(
      'span',
      { class: 'cloze-gap' },
      ...(item.gaps.length > 1 ? [number] : []),
      fieldMarkup(item, gap, gapWords(index, item.gaps.length)),
    ),
  ];
}

function fieldMarkup(item: Cloze, gap: Gap, label: string): ElementNode {
  if (gap.type === 'typed') {
    const attributes = { ...typedText, size: gapSize(item), 'aria-label': label, disabled: true };
    return el('input', { class: 'cloze-input', ...attributes });
  }
  const options = presentedOptions(gap, seedOf(item.id)).map(({ id, text }) => el('option', { value: id }, text));
  return el(
    'select',
    { class: 'cloze-select', 'aria-label': label, disabled: true },
    el('option', { value: '' }, itemWords.unmatched),
    ...options,
  );
}
