import type { CompiledCourse } from '../course/compiled-course.js';
import type { Module } from '../course/module.js';
import { CommandError } from './command-error.js';

/** The written modules of a course; the one of that id where one is named. */
export function chosenModules(course: CompiledCourse, id: string | undefined): Module[] {
  const modules = course.entries.flatMap(({ module }) => module ?? []);
  const named = id === undefined ? modules : modules.filter((module) => module.id === id);
  if (named.length > 0) return named;
  const known = modules.map((module) => module.id).join(', ');
  throw new CommandError(
    'no-module',
    id === undefined
      ? 'No module of this course is written yet.'
      : `There is no module "${id}". Written are: ${known}.`,
  );
}
