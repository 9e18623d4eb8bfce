import { el, type ElementNode, type Markup } from './element.js';

/** "Label: words" lines; nothing where there are none. */
export function factsMarkup(facts: readonly { label: string; content: readonly Markup[] }[]): ElementNode[] {
  if (facts.length === 0) return [];
  const rows = facts.map(({ label, content }) => el('div', {}, el('dt', {}, label), ' ', el('dd', {}, ...content)));
  return [el('dl', { class: 'card-facts' }, ...rows)];
}
