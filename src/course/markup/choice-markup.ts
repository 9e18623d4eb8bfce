import type { Choice } from '../blocks/choice.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';
import { rowMarkup } from './prose-markup.js';

/** The static twin of `kap-choice`. */
export function choiceMarkup(item: Choice): ElementNode {
  const type = item.multiple ? 'checkbox' : 'radio';
  const options = item.options.map((option) =>
    el(
      'div',
      { class: 'choice-option' },
      el(
        'label',
        { class: 'choice-row' },
        el('input', { type, name: partId(item.id, 'choice'), value: option.id, disabled: true }),
        el('span', { class: 'choice-text' }, ...rowMarkup(option.content)),
      ),
    ),
  );
  const legend = item.multiple ? itemWords.chooseSeveral : itemWords.chooseOne;
  return el(
    'kap-choice',
    {},
    el('fieldset', { class: 'choice-set' }, el('legend', { class: 'item-hint' }, legend), ...options),
  );
}
