import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { didYouMean } from '../../authoring/diagnostics/nearest.js';
import { CommandError } from '../command-error.js';
import { courseFolder } from '../course-folder.js';
import type { Io } from '../io.js';

/** A module of an author, as far as something new has to fit in. */
export interface ModuleFolder {
  path: string;
  objectives: readonly string[];
  /** Every id that stands in its files. */
  ids: ReadonlySet<string>;
  /** Paths of its lessons, in their order. */
  lessons: readonly string[];
}

/** The module in a folder; of a course with one module, that one. */
export function openModule(folder: string, io: Io): ModuleFolder {
  const places = [folder, join('modules', folder)].map((path) => resolve(io.cwd, path));
  const own = places.find((path) => existsSync(join(path, 'module.yaml')));
  if (own !== undefined) return read(own);
  const named = places.find((path) => existsSync(join(path, 'course.yaml')));
  // A name that is none of its modules: those of the course that one stands in.
  const course = named ?? courseFolder('.', io);
  const modules = readdirSync(course).filter((name) => existsSync(join(course, name, 'module.yaml')));
  const [only] = modules;
  if (named !== undefined && only !== undefined && modules.length === 1) return read(join(course, only));
  const which =
    didYouMean(basename(folder), modules) ??
    (modules.length > 0 ? `Say which module: ${modules.join(', ')}.` : 'Begin with: kapstone new module');
  throw new CommandError('no-course', `There is no module.yaml in ${places[0] ?? folder}. ${which}`);
}

function read(path: string): ModuleFolder {
  const file = parseDocument(readFileSync(join(path, 'module.yaml'), 'utf8'));
  const meta = file.errors.length === 0 ? (file.toJS() as { objectives?: unknown } | null) : null;
  const objectives = Array.isArray(meta?.objectives)
    ? (meta.objectives as unknown[]).flatMap((one) => {
        const id = (one as { id?: unknown } | null)?.id;
        return typeof id === 'string' ? [id] : [];
      })
    : [];
  if (objectives.length === 0)
    throw new CommandError(
      'no-course',
      `${join(path, 'module.yaml')} has no objectives that can be read. Mend it first: kapstone check`,
    );
  const files = ['lessons', 'items', 'scenarios'].flatMap((part) => markdownIn(join(path, part)));
  const ids = files.flatMap((file_) =>
    [...readFileSync(file_, 'utf8').matchAll(/\{[^}\n]*?#([a-z0-9-]+)|^id: *"?([a-z0-9-]+)/gm)].map(
      ([, block, head]) => block ?? head ?? '',
    ),
  );
  return { path, objectives, ids: new Set([...objectives, ...ids]), lessons: markdownIn(join(path, 'lessons')) };
}

function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}
