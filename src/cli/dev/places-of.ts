import type { LinkedLesson } from '../../authoring/links.js';
import type { Block } from '../../course/block.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import { textOf } from '../../course/markup/element.js';
import { inlineMarkup } from '../../course/markup/inline-markup.js';
import { isItem, type Lesson, type Module } from '../../course/module.js';
import { pathOf } from '../../course/page-data.js';
import { plainProse } from '../../course/plain-text.js';
import type { Place, Problem } from '../../dev/dev-state.js';
import { start } from '../../packaging/pages/words.js';
import { triedOutPath } from './tried-out.js';

type Lessons = ReadonlyMap<string, LinkedLesson>;

/** All that can be jumped to: the pages of the course, then its modules with their lessons, and what stands in those. */
export function placesOf(course: CompiledCourse, lessons: Lessons, problems: readonly Problem[]): Place[] {
  const page = (label: string, path: string): Place => ({ label, kind: 'page', path, inner: [] });
  const modules = course.entries.flatMap(({ id, title, module }) =>
    module ? [placeOf(module, lessons)] : isBroken(id, problems) ? [page(title, `${id}/module.html`)] : [],
  );
  return [
    page('Course overview', 'index.html'),
    page('Before you start', pathOf.start),
    ...modules,
    ...(modules.length > 0 ? [page('Finish', pathOf.finish)] : []),
    page('Glossary', 'glossary.html'),
    page('References', 'references.html'),
    page('Evidence', 'evidence.html'),
    page('Competencies', 'competencies.html'),
  ];
}

/** Whether a module is missing since its file is broken, and not since it is only announced. */
function isBroken(id: string, problems: readonly Problem[]): boolean {
  return problems.some(({ file, severity }) => severity === 'error' && file === `${id}/module.yaml`);
}

function placeOf(module: Module, lessons: Lessons): Place {
  const { id, title } = module;
  const page = (label: string, path: string, kind: string, inner: Place[] = []): Place => ({
    label,
    kind,
    path,
    inner,
  });
  // Those whose front matter is broken have their place too.
  const own = [...lessons.values()].filter((lesson) => lesson.module === id);
  const inner = own.map((known) => {
    const lesson = module.lessons.find((each) => each.id === known.id);
    const path = pathOf.lesson(id, known.id);
    return page(lesson?.title ?? known.id, path, 'lesson', lesson ? placesIn(lesson, path) : []);
  });
  const cases = (module.scenarios ?? []).map((scenario) => {
    const scenes = scenario.scenes.map((scene) =>
      page(scene.title, triedOutPath.scene(id, scenario.id, scene.id), scene.isEnd ? 'end' : 'scene'),
    );
    return page(scenario.title, triedOutPath.scene(id, scenario.id, scenario.start), 'case', scenes);
  });
  const assessment = module.assessment
    ? [
        page(
          'Assessment',
          pathOf.assessment(id),
          'assessment',
          module.bank.map((item) => page(labelOf(item) || item.id, triedOutPath.item(id, item.id), item.kind)),
        ),
      ]
    : [];
  const all = [...inner, ...cases, ...assessment, page('Results', pathOf.results(id), 'page')];
  return page(title, inner[0]?.path ?? pathOf.results(id), 'module', all);
}

/** What has an id in a lesson, in reading order. */
function placesIn({ blocks }: Lesson, path: string): Place[] {
  return blocks.flatMap((block) => {
    if (!('id' in block)) return [];
    const inner = block.kind === 'set' ? block.items.map((item) => placeIn(item, item.id, path)) : [];
    return [{ ...placeIn(block, block.id, path), inner }];
  });
}

function placeIn(block: Block, id: string, path: string): Place {
  return { label: labelOf(block) || id, kind: block.kind, path: `${path}#${id}`, inner: [] };
}

/** What its author would know it by; empty where only its id says. */
function labelOf(block: Block): string {
  if (isItem(block)) return start(plainProse(block.stem), 90);
  if (block.kind === 'set') return textOf(inlineMarkup(block.title));
  if (block.kind === 'figure') return start(textOf(inlineMarkup(block.caption)), 90);
  return '';
}
