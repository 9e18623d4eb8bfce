import { el } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { count, percent } from '../pages/words.js';
import { partHead, type DossierSection, type DossierSource } from './dossier-section.js';
import { isApplied, levelOf } from './objective-level.js';
import { table } from './table.js';

/** What a learner can do afterwards, module by module. */
export function objectivesSection({ modules }: DossierSource): DossierSection {
  const all = modules.flatMap(({ objectives }) => objectives.map(({ text }) => levelOf(text).level));
  const applied = all.filter(isApplied).length;
  return {
    id: 'objectives',
    title: 'Learning objectives',
    content: [
      el(
        'p',
        {},
        `${count(all.length, 'objective')}, each with one verb. ${applied} of them (${percent(applied / Math.max(1, all.length))}) are at the level of applying or above. `,
        'The level is the one at which the verb is usually placed in the revised taxonomy of Bloom; what follows the verb may ask for more or for less.',
      ),
      ...modules.flatMap(objectivesOf),
    ],
  };
}

function objectivesOf({ title, objectives, lessons }: Module) {
  return [
    partHead(title),
    table({
      caption: 'After this module the learner can:',
      columns: [
        { head: 'No.' },
        { head: 'Objective', isWide: true },
        { head: 'Verb' },
        { head: 'Level' },
        { head: 'Lessons', isNumber: true },
      ],
      rows: objectives.map(({ id, text }, index) => {
        const { verb, level } = levelOf(text);
        const taught = lessons.flatMap((lesson, at) => (lesson.objectives.includes(id) ? [at + 1] : []));
        return [index + 1, text, verb.toLowerCase(), level ?? 'not placed', taught.join(', ') || 'none'];
      }),
    }),
  ];
}
