import type { Dialogue } from '../blocks/dialogue.js';
import { el, textOf, type ElementNode } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { proseMarkup } from './prose-markup.js';

export const dialogueWords = { next: 'Show the next line', all: 'Show all' } as const;

/** "3 of 8" */
export function turnWords(shown: number, total: number): string {
  return `${shown} of ${total} lines`;
}

/**
 * What was said, as a list of turns. Where turns are revealed one by one, the style sheet holds the later ones back until
 * `kap-dialogue` takes over, and gives them free should it not come.
 */
export function dialogueMarkup({ id, title, reveal, turns }: Dialogue, level: number): ElementNode {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))];
  const isTitled = title.length > 0;
  const holds = reveal && turns.length > 1;
  return el(
    'kap-dialogue',
    {
      id,
      class: holds ? 'dialogue is-held' : 'dialogue',
      role: 'group',
      'aria-label': isTitled ? `Dialogue: ${textOf(inlineMarkup(title))}` : 'Dialogue',
    },
    ...(isTitled ? [el(`h${level}`, { class: 'dialogue-title' }, ...inlineMarkup(title))] : []),
    el(
      'ol',
      { class: 'dialogue-turns', role: 'list' },
      ...turns.map((turn) => turnMarkup(turn, speakers.indexOf(turn.speaker))),
    ),
    ...(holds
      ? [
          el(
            'div',
            { class: 'dialogue-foot' },
            el('button', { type: 'button', class: 'dialogue-next', disabled: true }, dialogueWords.next),
            el('p', { class: 'dialogue-count' }, turnWords(1, turns.length)),
            el('button', { type: 'button', class: 'link', disabled: true }, dialogueWords.all),
          ),
        ]
      : []),
  );
}

function turnMarkup({ speaker, content, comment }: Dialogue['turns'][number], voice: number): ElementNode {
  return el(
    'li',
    { class: `dialogue-turn voice-${voice % 3}` },
    el('p', { class: 'dialogue-speaker' }, speaker, el('span', { class: 'visually-hidden' }, ':')),
    el(
      'div',
      { class: 'dialogue-words' },
      ...proseMarkup(content),
      ...(comment.length > 0
        ? [el('details', { class: 'dialogue-why' }, el('summary', {}, 'Why this?'), ...proseMarkup(comment))]
        : []),
    ),
  );
}
