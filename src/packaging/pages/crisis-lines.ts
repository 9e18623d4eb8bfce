import type { CrisisLine } from '../../course/course.js';
import { el, type ElementNode } from '../../course/markup/element.js';

/** Whom to call, where course.yaml does not say. To be checked at each release. */
const defaultLines: readonly CrisisLine[] = [
  {
    region: 'United States',
    text: '988 (call, text or chat; veterans press 1). Emergency: 911. Poison Control: 1-800-222-1222',
  },
  { region: 'Canada', text: '988. Emergency: 911' },
  { region: 'United Kingdom and Ireland', text: 'Samaritans 116 123. Emergency: 999 or 112' },
  { region: 'Australia', text: 'Lifeline 13 11 14. Emergency: 000' },
  { region: 'European Union', text: 'Emergency: 112' },
];

/** Folded at the foot of every page; `kap-pause` takes its lines from here. */
export function crisisLines(lines: readonly CrisisLine[] = defaultLines): ElementNode {
  return el(
    'details',
    { class: 'crisis', id: 'crisis' },
    el('summary', {}, 'Help in a crisis'),
    el('dl', {}, ...lines.map(({ region, text }) => el('div', {}, el('dt', {}, region), ' ', el('dd', {}, text)))),
    el(
      'p',
      {},
      'Elsewhere: ',
      el('a', { href: 'https://findahelpline.com', rel: 'noopener' }, 'findahelpline.com'),
      ' lists the lines of each country.',
    ),
  );
}
