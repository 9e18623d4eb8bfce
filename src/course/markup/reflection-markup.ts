import type { Reflection } from '../blocks/reflection.js';
import { el, type ElementNode } from './element.js';
import { partId } from './item-words.js';
import { proseMarkup } from './prose-markup.js';

export const reflectionWords = {
  kind: 'Reflection',
  privacy: 'Only on this device. Nobody else gets it unless you export it.',
  download: 'Download my journal',
  erase: 'Erase this entry',
  noScript: 'Keeping what you write needs JavaScript. Paper will do.',
} as const;

/** Something to write about, and room for it. Writing needs script: `kap-reflection` switches it on. */
export function reflectionMarkup({ id, prompt }: Reflection): ElementNode {
  const title = partId(id, 'title');
  const words = partId(id, 'prompt');
  const privacy = partId(id, 'privacy');
  return el(
    'kap-reflection',
    { id, block: id, class: 'reflection', role: 'group', 'aria-labelledby': title },
    el('p', { class: 'reflection-title', id: title }, reflectionWords.kind),
    el('div', { class: 'reflection-prompt', id: words }, ...proseMarkup(prompt)),
    el('textarea', {
      class: 'reflection-text',
      rows: 6,
      autocomplete: 'off',
      'aria-labelledby': words,
      'aria-describedby': privacy,
      disabled: true,
    }),
    el('p', { class: 'reflection-privacy', id: privacy }, reflectionWords.privacy),
    el('div', { class: 'reflection-foot' }, ...footMarkup()),
    el('p', { class: 'no-script' }, reflectionWords.noScript),
  );
}

function footMarkup(): ElementNode[] {
  return [
    el('p', { class: 'reflection-state' }),
    el(
      'p',
      { class: 'reflection-actions' },
      el('button', { type: 'button', class: 'link', disabled: true }, reflectionWords.download),
      ' ',
      el('button', { type: 'button', class: 'link', disabled: true }, reflectionWords.erase),
    ),
  ];
}
