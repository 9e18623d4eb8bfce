import { el, type ElementNode } from '../../course/markup/element.js';

/** A list of no more is looked through at a glance. */
const glance = 24;

/** The way to each letter of a long list, which stands in the order of its words: their ids, and what they begin with. */
export function letters(entries: readonly { id: string; words: string }[]): ElementNode[] {
  if (entries.length <= glance) return [];
  const firsts = new Map<string, string>();
  for (const { id, words } of entries) {
    const letter = words.normalize('NFD').charAt(0).toUpperCase();
    if (letter && !firsts.has(letter)) firsts.set(letter, id);
  }
  const links = [...firsts].map(([letter, id]) => el('li', {}, el('a', { href: `#${id}` }, letter)));
  return [el('nav', { class: 'letters', 'aria-label': 'By letter' }, el('ul', { role: 'list' }, ...links))];
}
