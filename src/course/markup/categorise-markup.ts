import type { Categorise } from '../blocks/categorise.js';
import { presentedEntries } from '../presented.js';
import { el, type ElementNode } from './element.js';
import { itemWords, partId } from './item-words.js';
import { rowMarkup } from './prose-markup.js';

/** The static twin of `kap-categorise`. */
export function categoriseMarkup(item: Categorise): ElementNode {
  const rows = presentedEntries(item).map((entry) => {
    const id = partId(item.id, entry.id);
    const choices = item.categories.map((category) =>
      el(
        'label',
        { class: 'category-choice' },
        el('input', { type: 'radio', name: id, value: category.id, disabled: true }),
        el('span', {}, category.text),
      ),
    );
    return el(
      'li',
      { class: 'category-row' },
      el('div', { class: 'category-entry', id }, ...rowMarkup(entry.content)),
      el('div', { class: 'category-choices', role: 'radiogroup', 'aria-labelledby': id }, ...choices),
    );
  });
  return el(
    'kap-categorise',
    {},
    el('p', { class: 'item-hint' }, itemWords.categorise),
    el('ul', { class: 'category-rows', role: 'list' }, ...rows),
  );
}
