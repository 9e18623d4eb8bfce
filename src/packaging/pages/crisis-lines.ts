import type { CrisisLine } from '../../course/course.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';

/** Whom to call, where course.yaml does not say. To be checked at each release. */
const defaultLines: readonly CrisisLine[] = [
  {
    region: 'United States',
    text: '988 (call, text or chat; veterans press 1). Emergency: 911. Poison Control: 1-800-222-1222. SAMHSA helpline: 1-800-662-4357',
  },
  { region: 'Canada', text: '988. Emergency: 911' },
  { region: 'United Kingdom and Ireland', text: 'Samaritans 116 123. Emergency: 999 or 112' },
  { region: 'Australia', text: 'Lifeline 13 11 14. Emergency: 000' },
  { region: 'European Union', text: 'Emergency: 112' },
];

/** Folded at the foot of every page; `kap-pause` takes its lines from here. */
export function crisisLines(lines?: readonly CrisisLine[]): ElementNode {
  return el('details', { class: 'crisis', id: 'crisis' }, el('summary', {}, 'Help in a crisis'), ...crisisList(lines));
}

/** A lesson's text, with whom to call in each of its callouts of the kind `crisis`. */
export function withCrisisLines(markup: readonly Markup[], lines?: readonly CrisisLine[]): Markup[] {
  return markup.map((part) => {
    if (typeof part === 'string') return part;
    const isCallout = String(part.attributes?.class).split(' ').includes('callout-crisis');
    const list = isCallout ? [el('div', { class: 'crisis' }, ...crisisList(lines))] : [];
    return { ...part, children: [...withCrisisLines(part.children ?? [], lines), ...list] };
  });
}

function crisisList(lines: readonly CrisisLine[] = defaultLines): ElementNode[] {
  return [
    el('dl', {}, ...lines.map(({ region, text }) => el('div', {}, el('dt', {}, region), ' ', el('dd', {}, text)))),
    el(
      'p',
      {},
      'Elsewhere: ',
      el('a', { href: 'https://findahelpline.com', rel: 'noopener' }, 'findahelpline.com'),
      ' lists the lines of each country.',
    ),
  ];
}
