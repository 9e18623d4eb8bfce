import type { Match } from '../blocks/match.js';
import { seedOf, shuffle } from '../shuffle.js';
import { el, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { itemWords, partId } from './item-words.js';

/** The answers as they are offered: in their own order they would often be the key. */
export function presentedAnswers(item: Match, seed = seedOf(item.id)): Match['answers'] {
  return shuffle(item.answers, seed);
}

/** The static twin of `kap-match`. */
export function matchMarkup(item: Match): ElementNode {
  const answers = presentedAnswers(item);
  const rows = item.rows.map((row) => {
    const id = partId(item.id, row.id);
    const options = answers.map((answer) => el('option', { value: answer.id }, answer.text));
    return el(
      'li',
      { class: 'match-row' },
      el('label', { class: 'match-text', for: id }, ...inlineMarkup(row.content)),
      el(
        'select',
        { class: 'match-answer', id, disabled: true },
        el('option', { value: '' }, itemWords.unmatched),
        ...options,
      ),
    );
  });
  return el(
    'kap-match',
    {},
    matchHead(item),
    el('ul', { class: 'match-rows', role: 'list' }, ...rows),
    el('p', { class: 'match-choices' }, choicesWords(answers)),
  );
}

/** What there is to choose from, for paper, where a select shows nothing. */
export function choicesWords(answers: Match['answers']): string {
  return `Choose from: ${answers.map(({ text }) => text).join(' · ')}`;
}

function matchHead({ headings }: Match): ElementNode {
  return el('p', { class: 'match-head' }, el('span', {}, headings.row), ' ', el('span', {}, headings.answer));
}
