import { readValues, walk } from '../../authoring/scenarios/walk.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import type { Block } from '../../course/block.js';
import { caseStart, type CaseState } from '../../course/scenario/case-state.js';
import type { Scenario } from '../../course/scenario/scenario.js';
import type { Lesson, Module } from '../../course/module.js';
import { previewModule } from '../../dev/dev-state.js';
import { lessonPage } from '../../packaging/pages/lesson-page.js';
import type { SitePage } from '../../packaging/pages/site-page.js';
import { courseOf } from '../../packaging/pages/site-pages.js';

/** Where an item of the bank, or a case that begins with one of its scenes, can be tried out by itself. */
export const triedOutPath = {
  item: (module: string, item: string) => `${module}/preview.item.${item}.html`,
  scene: (module: string, scenario: string, scene: string) => `${module}/preview.scene.${scenario}.${scene}.html`,
} as const;

/** A page of one item or one scene, with a record of its own; undefined where the path names none. */
export function triedOut(course: CompiledCourse, path: string): SitePage | undefined {
  const [, folder, kind, id = '', scene = ''] =
    /^([^/]+)\/preview\.(item|scene)\.([^.]+)(?:\.([^.]+))?\.html$/.exec(path) ?? [];
  const module = course.entries.find((entry) => entry.id === folder)?.module;
  if (!module) return undefined;
  if (kind === 'item') {
    const item = module.bank.find((each) => each.id === id);
    return item && pageOf(course, module, path, { title: `Item “${id}”`, block: item });
  }
  const scenario = module.scenarios?.find((each) => each.id === id);
  const begun = scenario && beginningAt(scenario, scene);
  if (!begun) return undefined;
  const title = `${begun.title}, from “${begun.scenes.find((each) => each.id === scene)?.title ?? scene}”`;
  return pageOf(course, { ...module, scenarios: [begun] }, path, { title, block: { kind: 'scenario', id, intro: [] } });
}

function pageOf(
  course: CompiledCourse,
  module: Module,
  path: string,
  { title, block }: { title: string; block: Block },
): SitePage | undefined {
  const lesson: Lesson = { id: 'preview', title, objectives: [], minutes: 1, blocks: [block], hash: '' };
  const page = lessonPage(courseOf(course), { ...module, lessons: [lesson] }, lesson);
  if (page.data?.page !== 'lesson') return undefined;
  const { preloadNext: _, ...shown } = page;
  return { ...shown, path, data: { ...page.data, module: { ...page.data.module, id: previewModule } } };
}

/** The case as a learner finds it who comes to the scene in the fewest steps. */
function beginningAt(scenario: Scenario, scene: string): Scenario | undefined {
  if (!scenario.scenes.some(({ id }) => id === scene)) return undefined;
  const { states } = walk(scenario, readValues(scenario));
  const { values }: CaseState = states.find((state) => state.scene === scene) ?? caseStart(scenario);
  const now = (names: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(names).map(([name, value]) => [name, values[name] ?? value]));
  const { clock, monitor, variables } = scenario;
  return {
    ...scenario,
    clock: { ...clock, start: values[clock.unit] ?? clock.start },
    ...(monitor && { monitor: { ...monitor, start: now(monitor.start) } }),
    variables: now(variables),
    start: scene,
    // What it changes on entry is in the values by now.
    scenes: scenario.scenes.map((each) => (each.id === scene ? { ...each, changes: {} } : each)),
  };
}
