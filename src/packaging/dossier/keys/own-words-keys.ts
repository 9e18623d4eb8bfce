/** What stands in the place of a key where nothing is right or wrong. */
import type { ExtendedText } from '../../../course/blocks/extended-text.js';
import type { Likert } from '../../../course/blocks/likert.js';
import { el } from '../../../course/markup/element.js';
import { inlineMarkup } from '../../../course/markup/inline-markup.js';
import { proseMarkup, rowMarkup } from '../../../course/markup/prose-markup.js';
import type { ItemKey } from './item-key.js';

export function likertKey({ scale, statements, rationale }: Likert): ItemKey {
  return {
    lead: [`Nothing is right or wrong. Scale: ${scale.map(({ text }) => text).join(' · ')}`],
    rows: statements.map(({ content }) => ({ words: inlineMarkup(content) })),
    more: proseMarkup(rationale),
  };
}

export function extendedTextKey({ words, exemplar, levels, criteria }: ExtendedText): ItemKey {
  return {
    lead: [`In the learner’s own words, at least ${words} of them. Nobody judges them; this is shown to compare with:`],
    rows: [{ words: rowMarkup(exemplar) }],
    ...(criteria.length > 0 && {
      more: [
        el(
          'table',
          {},
          el('thead', {}, el('tr', {}, ...['Criterion', ...levels.map(({ text }) => text)].map(columnHead))),
          el(
            'tbody',
            {},
            ...criteria.map(({ content, descriptions }) =>
              el(
                'tr',
                {},
                el('th', { scope: 'row' }, ...inlineMarkup(content)),
                ...descriptions.map((description) => el('td', {}, ...inlineMarkup(description))),
              ),
            ),
          ),
        ),
      ],
    }),
  };
}

const columnHead = (text: string) => el('th', { scope: 'col' }, text);
