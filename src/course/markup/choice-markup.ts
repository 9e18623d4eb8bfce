import type { Choice } from '../blocks/choice.js';
import { el, type ElementNode, type Markup } from './element.js';
import { choiceHint, partId } from './item-words.js';
import { rowMarkup } from './prose-markup.js';

/** The static twin of `kap-choice`. */
export function choiceMarkup(item: Choice): ElementNode {
  const type = item.multiple ? 'checkbox' : 'radio';
  const name = partId(item.id, 'choice');
  const options = item.options.map(({ id, content }) => optionMarkup({ type, name, value: id }, rowMarkup(content)));
  return el('kap-choice', {}, choiceSetMarkup(choiceHint(item), options));
}

/** Rows to choose from, under a line that says how. */
export function choiceSetMarkup(legend: string, options: readonly ElementNode[]): ElementNode {
  return el('fieldset', { class: 'choice-set' }, el('legend', { class: 'item-hint' }, legend), ...options);
}

/** One of these rows: its native control and its words. */
export function optionMarkup(
  input: { type: 'checkbox' | 'radio'; name: string; value: string },
  words: readonly Markup[],
): ElementNode {
  return el(
    'div',
    { class: 'choice-option' },
    el(
      'label',
      { class: 'choice-row' },
      el('input', { ...input, disabled: true }),
      el('span', { class: 'choice-text' }, ...words),
    ),
  );
}
