import { relative, resolve, sep } from 'node:path';
import { compileCourse } from '../authoring/compile-course.js';
import type { Diagnostic } from '../authoring/diagnostics/diagnostic.js';
import type { NamedKind } from '../authoring/kinds/read-kinds.js';
import type { CompiledCourse } from '../course/compiled-course.js';
import { courseFolder } from './course-folder.js';
import type { Io } from './io.js';
import { readMemory, writeMemory } from './kept-memory.js';
import { kindRunner } from './run-kind.js';
import { readFolder, type Folder } from './read-folder.js';

export interface Compiled extends Folder {
  /** Where the course lies. */
  path: string;
  /** Absent where the errors leave nothing to show. */
  course?: CompiledCourse;
  /** Kinds of the authors' own. */
  kinds: readonly NamedKind[];
  /** Their files are named as seen from where the command was called. */
  diagnostics: Diagnostic[];
  /** The text of a file that a diagnostic names; empty where it was not read, or is none. */
  textOf(file: string): string;
}

/**
 * Reads and compiles the course of a folder, with what the last command has left of it.
 * @param leaves Whether it leaves something in the folder itself, for the next one.
 */
export function compileFolder(folder: string, io: Io, { leaves = true } = {}): Compiled {
  const path = courseFolder(folder, io);
  const read = readFolder(path);
  const memory = readMemory(path, io.release);
  const { course, kinds, diagnostics } = compileCourse(read.files, {
    today: io.today,
    unreadable: read.unreadable,
    runner: kindRunner(),
    memory,
  });
  if (leaves) writeMemory(path, io.release, memory);
  const seen = (file: string) => (relative(io.cwd, resolve(path, file)) || file).replaceAll(sep, '/');
  const texts = new Map<string, string>();
  for (const { file } of diagnostics) {
    const bytes = texts.has(seen(file)) ? undefined : read.files.get(file);
    if (bytes && !file.includes('/media/')) texts.set(seen(file), new TextDecoder().decode(bytes));
  }
  return {
    ...read,
    path,
    ...(course && { course }),
    kinds,
    diagnostics: diagnostics.map((diagnostic) => ({ ...diagnostic, file: seen(diagnostic.file) })),
    textOf: (file) => texts.get(file) ?? '',
  };
}
