import type { BlockOf } from '../block.js';
import { caseStart, openDecisions, sceneOf } from '../scenario/case-state.js';
import type { Scenario } from '../scenario/scenario.js';
import { el, type ElementNode } from './element.js';
import { partId } from './item-words.js';
import { monitorMarkup } from './monitor-markup.js';
import { proseMarkup } from './prose-markup.js';
import { scenarioWords } from './scenario-words.js';

/**
 * The static twin of `kap-scenario`: title, introduction and the opening scene, its decisions disabled. What is decided
 * later, and what is thought of it, is not in it.
 */
export function scenarioMarkup(block: BlockOf<'scenario'>, scenario: Scenario, level: number): ElementNode {
  const { id, title, minutes, contentNote } = scenario;
  const { scene: opening, values } = caseStart(scenario);
  const scene = sceneOf(scenario, opening);
  const decisions = scene ? openDecisions(scene, values) : [];
  return el(
    'kap-scenario',
    { scenario: id, id, class: 'scenario', level, role: 'region', 'aria-labelledby': partId(id, 'title') },
    el(
      'header',
      { class: 'scenario-head' },
      el('p', { class: 'kicker' }, `Case · about ${minutes} minutes`),
      el(`h${level}`, { class: 'scenario-title', id: partId(id, 'title') }, title),
      ...(contentNote === undefined
        ? []
        : [
            el(
              'aside',
              { class: 'content-note', role: 'note', 'aria-label': 'Content note' },
              el('p', {}, el('strong', {}, 'Before you begin.'), ` ${contentNote}`),
            ),
          ]),
      ...proseMarkup(block.intro),
    ),
    el(
      'div',
      { class: 'scenario-stage' },
      ...(scenario.monitor ? [monitorMarkup({ scenario, values })] : []),
      el(
        'section',
        { class: 'scene' },
        ...sceneHead({ title: scene?.title ?? '', level: level + 1 }),
        el('div', { class: 'scene-text' }, ...proseMarkup(scene?.nodes ?? [])),
        ...(decisions.length > 1 ? [el('p', { class: 'decisions-head' }, scenarioWords.decide)] : []),
        el(
          'ul',
          { class: 'decisions', role: 'list' },
          ...decisions.map(({ text }) =>
            el('li', {}, el('button', { type: 'button', class: 'decision', disabled: true }, text)),
          ),
        ),
      ),
      el('p', { class: 'no-script' }, scenarioWords.noScript),
    ),
  );
}

/** The heading of a scene. It takes the focus when the scene is new. */
export function sceneHead({ title, level }: { title: string; level: number }): ElementNode[] {
  return [el(`h${level}`, { class: 'scene-title', tabindex: -1 }, title)];
}
