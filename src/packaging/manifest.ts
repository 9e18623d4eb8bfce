import type { CompiledCourse } from '../course/compiled-course.js';
import type { StatusPolicy } from '../course/launch-data.js';
import type { LaunchedModule } from './launched-module.js';

/** What the manifest of a package is written from. */
export interface Packaged {
  course: CompiledCourse;
  modules: readonly LaunchedModule[];
  /** Paths of all files but the manifest itself and the schemas, sorted. */
  files: readonly string[];
  status: StatusPolicy;
  /** Whether the package holds one module of the course. */
  isSingle: boolean;
}

/** Stays the same from edition to edition, so that an LMS can tell a new edition from another package. */
export function packageId({ course, modules, isSingle }: Packaged): string {
  const [only] = modules;
  return isSingle && only ? `${course.id}.${only.module.id}` : course.id;
}

export function packageTitle({ course, modules, isSingle }: Packaged): string {
  const [only] = modules;
  return isSingle && only ? only.module.title : course.title;
}

/**
 * What a module's resource lists: all files but the launch pages of the others. Pages link to each other and share fonts, so
 * an LMS that takes a module out of the package takes along what it may show.
 */
export function ownFiles({ modules, files }: Packaged, { href }: LaunchedModule): string[] {
  const others = new Set(modules.map((other) => other.href).filter((other) => other !== href));
  return files.filter((path) => !others.has(path));
}
