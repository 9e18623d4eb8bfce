import type { Block, BlockOf } from '../block.js';
import { isItem } from '../module.js';
import { plainText } from '../plain-text.js';
import { checklistMarkup } from './checklist-markup.js';
import { comparisonMarkup } from './comparison-markup.js';
import { customBlockMarkup } from './custom-markup.js';
import { dialogueMarkup } from './dialogue-markup.js';
import type { Scenario } from '../scenario/scenario.js';
import { el, type ElementNode, type Markup } from './element.js';
import { inlineMarkup } from './inline-markup.js';
import { itemMarkup } from './item-markup.js';
import { partId } from './item-words.js';
import { factsMarkup } from './facts-markup.js';
import { pictureMarkup } from './picture-markup.js';
import { pkExplorerMarkup } from './pk-explorer-markup.js';
import { proseMarkup } from './prose-markup.js';
import { reflectionMarkup } from './reflection-markup.js';
import { scenarioMarkup } from './scenario-markup.js';
import { setMarkup } from './set-markup.js';
import { stepperMarkup } from './stepper-markup.js';
import { timelineMarkup } from './timeline-markup.js';
import { trialPlotMarkup } from './trial-plot-markup.js';

/** A block as static markup. `level` is that of the headings which a block brings along; `scenarios` are those of the module. */
export function blockMarkup(block: Block, level = 2, scenarios: readonly Scenario[] = []): Markup[] {
  if (isItem(block)) return [itemMarkup(block)];
  switch (block.kind) {
    case 'prose':
      return proseMarkup(block.nodes);
    case 'callout':
      return [calloutMarkup(block)];
    case 'details':
      return [
        el(
          'details',
          { class: 'details' },
          el('summary', {}, ...inlineMarkup(block.summary)),
          ...proseMarkup(block.nodes),
        ),
      ];
    case 'figure':
      return [figureMarkup(block)];
    case 'timeline':
      return [timelineMarkup(block)];
    case 'cards':
      return [cardsMarkup(block, level)];
    case 'set':
      return [setMarkup(block, level)];
    case 'stepper':
      return [stepperMarkup(block, level)];
    case 'checklist':
      return [checklistMarkup(block, level)];
    case 'comparison':
      return [comparisonMarkup(block)];
    case 'dialogue':
      return [dialogueMarkup(block, level)];
    case 'reflection':
      return [reflectionMarkup(block)];
    case 'pk-explorer':
      return [pkExplorerMarkup(block)];
    case 'trial-plot':
      return [trialPlotMarkup(block)];
    case 'custom-block':
      return [customBlockMarkup(block)];
    case 'scenario':
      return scenarios.filter(({ id }) => id === block.id).map((scenario) => scenarioMarkup(block, scenario, level));
  }
}

const tones = {
  note: 'Note',
  key: 'Key point',
  safety: 'Safety',
  unknown: 'What we do not know',
  crisis: 'Help',
} as const;

function calloutMarkup({ tone, title, nodes }: BlockOf<'callout'>): ElementNode {
  const heading = el('span', { class: 'callout-title' }, ...inlineMarkup(title));
  const sort = el('span', { class: 'callout-tone' }, tones[tone]);
  // A title in the very words of the tone says it once.
  const head = title.length === 0 ? [sort] : plainText(title) === tones[tone] ? [heading] : [sort, ' ', heading];
  return el(
    'aside',
    { class: `callout callout-${tone}`, role: 'note', 'aria-label': tones[tone] },
    el('p', { class: 'callout-head' }, ...head),
    ...proseMarkup(nodes),
  );
}

function figureMarkup({ id, image, caption, description }: BlockOf<'figure'>): ElementNode {
  return el(
    'figure',
    { id, class: 'figure' },
    pictureMarkup(image),
    el('figcaption', {}, ...inlineMarkup(caption)),
    ...(description.length > 0
      ? [
          el(
            'details',
            { class: 'figure-more' },
            el('summary', {}, 'Describe this figure'),
            ...proseMarkup(description),
          ),
        ]
      : []),
  );
}

function cardsMarkup({ id, cards }: BlockOf<'cards'>, level: number): ElementNode {
  const items = cards.map((card, index) => {
    const title = partId(id, `${index + 1}`);
    return el(
      'li',
      { class: 'card' },
      el(`h${level}`, { class: 'card-title', id: title }, ...inlineMarkup(card.title)),
      ...factsMarkup(card.facts.map(({ label, content }) => ({ label, content: inlineMarkup(content) }))),
      ...proseMarkup(card.nodes),
    );
  });
  return el('ul', { id, class: 'cards', role: 'list' }, ...items);
}
