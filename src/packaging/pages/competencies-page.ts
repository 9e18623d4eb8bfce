/** From what one should be able to do to where it is taught: competencies, their objectives, lessons and items. */
import type { Competency } from '../../course/competency.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import type { Course } from '../../course/course.js';
import type { Item } from '../../course/item.js';
import { isGraded } from '../../course/judge.js';
import { el, type ElementNode, type Markup } from '../../course/markup/element.js';
import { itemsOf, scenariosIn, type Lesson, type Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { scenarioOutline } from '../../course/scenario/scenario.js';
import { listPage } from './list-page.js';
import type { SitePage } from './site-page.js';
import { count } from './words.js';

export function competenciesPage(
  course: Course,
  modules: readonly Module[],
  { competencies = [], references }: Pick<CompiledCourse, 'competencies' | 'references'>,
): SitePage {
  const objectives = new Set(
    competencies.flatMap((competency) =>
      competency.objectives.map(({ module, objective }) => `${module}/${objective}`),
    ),
  );
  const part = (competency: Competency) => [
    el('h2', { id: `competency-${competency.id}` }, competency.title),
    el('p', {}, competency.text, ...sourceOf(competency, references)),
    el(
      'ul',
      { class: 'fact-list', role: 'list', 'aria-labelledby': `competency-${competency.id}` },
      ...competency.objectives.flatMap(({ module, objective }) => {
        const found = modules.find(({ id }) => id === module);
        return found ? objectiveRow(found, objective) : [];
      }),
    ),
  ];
  return listPage(course, {
    path: 'competencies.html',
    title: 'Competencies',
    description: `What the course “${course.title}” works towards, and where.`,
    content:
      competencies.length === 0
        ? [el('p', {}, 'This course has no map of competencies.')]
        : [
            el(
              'p',
              {},
              `${count(competencies.length, 'competency', 'competencies')}, and the ${count(objectives.size, 'objective')} that lead to them; an objective can serve more than one. `,
              'A course of texts and cases shows what somebody knows and how they decide on paper. It does not show how they do it with a client: that takes supervised practice.',
            ),
            ...competencies.flatMap(part),
          ],
  });
}

function sourceOf({ references: keys, citation }: Competency, references: CompiledCourse['references']): Markup[] {
  const [first] = keys;
  if (first === undefined || !references.some(({ id }) => id === first)) return [];
  return [' ', el('a', { href: `references.html#ref-${first}` }, citation)];
}

/** An objective: its words, the lessons that name it or practise it, and how many items measure it. */
function objectiveRow(module: Module, id: string): ElementNode[] {
  const objective = module.objectives.find((one) => one.id === id);
  if (!objective) return [];
  const measures = ({ kind, objective: own }: Item) => own === id && isGraded(kind);
  const cases = (lesson: Lesson) =>
    scenariosIn(lesson, module).filter((scenario) => scenarioOutline(scenario).objectives.includes(id)).length;
  const lessons = module.lessons.filter(
    (lesson) => lesson.objectives.includes(id) || itemsOf(lesson).some(measures) || cases(lesson) > 0,
  );
  const practice = module.lessons.reduce((sum, lesson) => sum + itemsOf(lesson).filter(measures).length, 0);
  const played = module.lessons.reduce((sum, lesson) => sum + cases(lesson), 0);
  const counts = [
    count(practice, 'practice question'),
    ...(played > 0 ? [count(played, 'case')] : []),
    `${count(module.bank.filter(measures).length, 'question')} for the assessment`,
  ];
  return [
    el(
      'li',
      {},
      el('p', {}, objective.text),
      el(
        'p',
        { class: 'facts' },
        ...lessons.flatMap((lesson, index): Markup[] => [
          ...(index > 0 ? [', '] : []),
          el('a', { href: pathOf.lesson(module.id, lesson.id) }, lesson.title),
        ]),
        ` · ${counts.join(', ')}`,
      ),
    ),
  ];
}
