import type { Stepper } from '../blocks/stepper.js';
import { el, textOf, type ElementNode, type Markup } from './element.js';
import { factsMarkup } from './facts-markup.js';
import { inlineMarkup } from './inline-markup.js';
import { itemWords, partId } from './item-words.js';
import { pictureMarkup } from './picture-markup.js';
import { proseMarkup } from './prose-markup.js';

type Step = Stepper['steps'][number];

/** "Step 2 of 6" */
export function stepperPlace(index: number, total: number): string {
  return `Step ${index + 1} of ${total}`;
}

/**
 * The static twin of `kap-stepper`. All steps lie on top of each other, so that the largest of them keeps the room for all;
 * the list leads to each by its address, without script as well. On paper, and where there is no script, they stand one
 * after the other.
 */
export function stepperMarkup({ id, steps }: Stepper, level: number): ElementNode {
  const total = steps.length;
  const stage = partId(id, 'stage');
  return el(
    'kap-stepper',
    { id, class: 'stepper', role: 'group', 'aria-label': `A walk in ${total} steps` },
    el(
      'div',
      { class: 'stepper-nav' },
      button('previous', itemWords.previous, stage),
      el('p', { class: 'stepper-place' }, stepperPlace(0, total)),
      button('next', itemWords.next, stage),
      el('input', {
        type: 'range',
        class: 'stepper-range',
        min: 1,
        max: total,
        step: 1,
        value: 1,
        autocomplete: 'off',
        'aria-label': 'Step',
        'aria-valuetext': stepperPlace(0, total),
        'aria-controls': stage,
        disabled: true,
      }),
      el('p', { class: 'stepper-news visually-hidden', role: 'status' }),
    ),
    el('div', { class: 'stepper-stage', id: stage }, ...steps.map((step, index) => stepMarkup(id, step, index, level))),
    el('ol', { class: 'stepper-list', role: 'list' }, ...steps.map((step, index) => entryMarkup(id, step, index))),
  );
}

function button(to: string, word: string, controls: string): ElementNode {
  return el(
    'button',
    { type: 'button', class: 'stepper-move', 'data-to': to, disabled: true, 'aria-controls': controls },
    word,
  );
}

/** Title, picture and text in rows that all steps share. */
function stepMarkup(id: string, step: Step, index: number, level: number): ElementNode {
  const own = partId(id, `${index + 1}`);
  const title = partId(id, `${index + 1}-title`);
  return el(
    'section',
    { class: index === 0 ? 'stepper-step is-current' : 'stepper-step', id: own, 'aria-labelledby': title },
    el(
      `h${level}`,
      { class: 'stepper-title', id: title },
      el('span', { class: 'stepper-number' }, `${index + 1}`),
      ' ',
      ...inlineMarkup(step.title),
    ),
    el('div', { class: 'stepper-picture' }, ...(step.picture ? [pictureMarkup(step.picture)] : [])),
    el('div', { class: 'stepper-text' }, ...factsMarkup(factsOf(step)), ...proseMarkup(step.nodes)),
  );
}

const certaintyWords = { low: 'Low', moderate: 'Moderate', high: 'High' } as const;

function factsOf({ species, certainty, facts }: Step): { label: string; content: Markup[] }[] {
  const marks = species.flatMap((name, index) => [
    ...(index > 0 ? [' '] : []),
    el('span', { class: 'species-mark' }, name),
  ]);
  return [
    ...(species.length > 0 ? [{ label: 'Seen in', content: marks }] : []),
    ...(certainty
      ? [
          {
            label: 'Certainty',
            content: [el('span', { class: `certainty certainty-${certainty}` }, certaintyWords[certainty])],
          },
        ]
      : []),
    ...facts.map(({ label, content }) => ({ label, content: inlineMarkup(content) })),
  ];
}

function entryMarkup(id: string, { title }: Step, index: number): ElementNode {
  const link = { href: `#${partId(id, `${index + 1}`)}`, 'aria-current': index === 0 ? 'step' : undefined };
  // A link in a title would be a link in a link.
  return el('li', {}, el('a', link, textOf(inlineMarkup(title))));
}
