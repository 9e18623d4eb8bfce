import { el, type ElementNode } from '../../course/markup/element.js';

/** Whom to call, by country. To be checked at each release. */
const lines = [
  ['United States', '988 (call, text or chat; veterans press 1). Emergency: 911. Poison Control: 1-800-222-1222'],
  ['Canada', '988. Emergency: 911'],
  ['United Kingdom and Ireland', 'Samaritans 116 123. Emergency: 999 or 112'],
  ['Australia', 'Lifeline 13 11 14. Emergency: 000'],
  ['European Union', 'Emergency: 112'],
] as const;

export function crisisLines(): ElementNode {
  return el(
    'details',
    { class: 'crisis' },
    el('summary', {}, 'Help in a crisis'),
    el('dl', {}, ...lines.map(([place, line]) => el('div', {}, el('dt', {}, place), ' ', el('dd', {}, line)))),
    el(
      'p',
      {},
      'Elsewhere: ',
      el('a', { href: 'https://findahelpline.com', rel: 'noopener' }, 'findahelpline.com'),
      ' lists the lines of each country.',
    ),
  );
}
