import { slugOf } from '../../authoring/markdown/slug.js';
import type { LinkedLesson } from '../../authoring/links.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import { pathOf } from '../../course/page-data.js';
import type { Problem } from '../../dev/dev-state.js';

interface Broken {
  course: CompiledCourse | undefined;
  lessons: ReadonlyMap<string, LinkedLesson>;
  problems: readonly Problem[];
  files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The errors that stand where a page would be: those of the file that it is written in, of the kinds of its blocks, and of the files
 * without which there is no such page. Empty where the page can be shown.
 */
export function problemsInPlaceOf(path: string, { course, lessons, problems, files }: Broken): Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const within = (isMeant: (file: string) => boolean) => {
    const kinds = kindsIn([...files].filter(([file]) => isMeant(file)));
    return errors.filter(({ file }) => isMeant(file) || kinds.has(kindOf(file) ?? ''));
  };
  if (errors.length === 0 || !path.endsWith('.html')) return [];
  if (!course) return within((file) => file === 'course.yaml' || !file.includes('/'));
  const list = { 'glossary.html': 'glossary.md', 'references.html': 'references.json' }[path];
  if (list !== undefined) return within((file) => file === list);
  const [folder = ''] = path.split('/');
  const module = course.entries.find(({ id }) => id === folder)?.module;
  if (!module) return within((file) => file === `${folder}/module.yaml`);
  const [, kind, id] = /\/preview\.(item|scene)\.([^.]+)\./.exec(path) ?? [];
  if (kind === 'item')
    return module.bank.some((item) => item.id === id) ? [] : within((file) => file.startsWith(`${folder}/items/`));
  if (kind === 'scene')
    return module.scenarios?.some((scenario) => scenario.id === id)
      ? []
      : within((file) => file.startsWith(`${folder}/scenarios/`));
  if (path === pathOf.assessment(folder)) return within((file) => file.startsWith(`${folder}/items/`));
  const own = [...lessons].find(([, lesson]) => path === pathOf.lesson(lesson.module, lesson.id))?.[0];
  if (own === undefined) return [];
  const lesson = module.lessons.find(({ id }) => path === pathOf.lesson(folder, id));
  const scenarios = lesson?.blocks.flatMap((block) => (block.kind === 'scenario' ? block.id : [])) ?? [];
  const broken = [...files.keys()].filter(
    (file) => file.startsWith(`${folder}/scenarios/`) && scenarios.includes(scenarioIn(file, files)),
  );
  return within((file) => file === own || broken.includes(file));
}

/** The kind of block that a file is the code of; undefined where it is no code. */
function kindOf(file: string): string | undefined {
  return /([^/]+)\.m?js$/.exec(file)?.[1];
}

/** The names of all blocks in some files. */
function kindsIn(files: readonly (readonly [string, Uint8Array])[]): Set<string> {
  const opening = /^[ \t>]*:{3,}([a-z][a-z0-9-]*)/gm;
  return new Set(
    files.flatMap(([, bytes]) => [...new TextDecoder().decode(bytes).matchAll(opening)].map(([, name = '']) => name)),
  );
}

/** The id that a scenario's file gives it, whether or not the rest of it can be read. */
function scenarioIn(file: string, files: ReadonlyMap<string, Uint8Array>): string {
  const text = new TextDecoder().decode(files.get(file));
  return /^id:[ \t]*["']?([\w-]+)/m.exec(text)?.[1] ?? slugOf(file, 'scenario');
}
