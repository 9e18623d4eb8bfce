/** Keys of the kinds in which a number or words are given. */
import type { Cloze, Gap } from '../../../course/blocks/cloze.js';
import type { Custom } from '../../../course/blocks/custom.js';
import type { Numeric } from '../../../course/blocks/numeric.js';
import type { ShortText } from '../../../course/blocks/short-text.js';
import type { Slider } from '../../../course/blocks/slider.js';
import { answerWords } from '../../../course/markup/answer-words.js';
import { el, type Markup } from '../../../course/markup/element.js';
import { inlineMarkup } from '../../../course/markup/inline-markup.js';
import { proseMarkup, rowMarkup } from '../../../course/markup/prose-markup.js';
import { withUnit } from '../../../course/markup/with-unit.js';
import type { ItemKey } from './item-key.js';

export function numericKey(item: Numeric): ItemKey {
  const { unit, rationale, slips } = item;
  return {
    rows: [
      { right: true, words: [answerWords(item)], reason: rowMarkup(rationale) },
      ...slips.map((slip) => ({
        right: false,
        words: [withUnit(slip.value, unit)],
        reason: rowMarkup(slip.rationale),
      })),
    ],
  };
}

export function sliderKey(item: Slider): ItemKey {
  const { min, max, step, unit, rationale } = item;
  return {
    lead: [`From ${min} to ${withUnit(max, unit)}, in steps of ${step}.`],
    rows: [{ right: true, words: [answerWords(item)], reason: rowMarkup(rationale) }],
  };
}

export function customKey({ response: form, right, answer, rationale }: Custom): ItemKey {
  const others = form.type === 'text' ? right.slice(1) : [];
  const more = others.length > 0 ? ` Also right: ${others.join(', ')}.` : '';
  return {
    ...('options' in form && { lead: [form.options.map(({ text }) => text).join(' · ')] }),
    rows: [{ right: true, words: [answer + more], reason: rowMarkup(rationale) }],
  };
}

export function shortTextKey({ accepted, strict, rationale, foreseen }: ShortText): ItemKey {
  return {
    rows: [
      { right: true, words: [accepted.join(' | '), strictness(strict)], reason: rowMarkup(rationale) },
      ...foreseen.map((wrong) => ({
        right: false,
        words: [wrong.answers.join(' | ')],
        reason: rowMarkup(wrong.rationale),
      })),
    ],
  };
}

/** The text with its gaps numbered; below it, each gap. */
export function clozeKey({ text, gaps, strict, rationale }: Cloze): ItemKey {
  const number = (id: string) => gaps.findIndex((gap) => gap.id === id) + 1;
  const paragraphs = text.map((parts) =>
    el(
      'p',
      { class: 'key-passage' },
      ...parts.flatMap((part): Markup[] =>
        'words' in part ? inlineMarkup(part.words) : [el('u', {}, `(${number(part.gap)})`)],
      ),
    ),
  );
  return {
    lead: paragraphs,
    rows: gaps.map((gap, index) => ({
      right: true,
      words: [`(${index + 1}) ${gapWords(gap, strict)}`],
      reason: rowMarkup(gap.rationale),
    })),
    more: proseMarkup(rationale),
  };
}

function gapWords(gap: Gap, strict: boolean): string {
  if (gap.type === 'typed') return `${gap.accepted.join(' | ')}${strictness(strict)}`;
  const others = gap.options.slice(1).map(({ text }) => text);
  return `${gap.answer} (offered with ${others.join(', ')})`;
}

/** A slip of typing is right unless the item is strict: only that is worth a word. */
function strictness(strict: boolean): string {
  return strict ? ' (as spelled)' : '';
}
