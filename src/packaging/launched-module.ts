import type { CompiledCourse } from '../course/compiled-course.js';
import { courseIri, moduleIri } from '../course/iri.js';
import type { LaunchData } from '../course/launch-data.js';
import { outlineOf, type Module } from '../course/module.js';
import { pathOf } from '../course/page-data.js';
import type { LmsFormat } from './package-format.js';
import { passMark } from './pass-mark.js';

/** A module of a package, as its manifest speaks of it. */
export interface LaunchedModule {
  module: Module;
  /** Its launch page. */
  href: string;
  /** Ids of modules of the same package that must be completed first. */
  requires: string[];
}

/** The modules of a package, in the order of the course. One that holds a single module has one launch page, `launch.html`. */
export function launchedModules({ entries }: CompiledCourse): LaunchedModule[] {
  const written = entries.flatMap(({ module, requires }) => (module ? [{ module, requires }] : []));
  const isHere = (id: string) => written.some(({ module }) => module.id === id);
  return written.map(({ module, requires }) => ({
    module,
    href: written.length === 1 ? 'launch.html' : `launch-${module.id}.html`,
    requires: requires.filter(isHere),
  }));
}

export function launchData(
  format: LmsFormat,
  course: CompiledCourse,
  module: Module,
  { status, tellsAnswers, hosts }: Pick<LaunchData, 'status' | 'tellsAnswers' | 'hosts'>,
): LaunchData {
  const { id, title, language } = course;
  const mark = passMark(module, status);
  return {
    format,
    course: { id, title, language, iri: courseIri(course) },
    iri: moduleIri(course, module.id),
    module: outlineOf(module),
    status,
    tellsAnswers,
    start: startOf(module),
    content: `${module.id}/module.json`,
    primaryObjective: primaryObjective(module.id),
    ...(mark !== undefined && { passMark: mark }),
    ...(format === 'embed' && { hosts: [...new Set(hosts)].sort() }),
  };
}

/** An author's id as a part of identifiers for which a hyphen may be a minus: SCORM 1.2's scripts of prerequisites. */
export function identifier(...names: readonly string[]): string {
  return names.join('_').replaceAll('-', '_');
}

/** What the manifest of SCORM 2004 calls the module among its objectives. */
export function primaryObjective(module: string): string {
  return `module_${module}`;
}

function startOf({ id, lessons }: Module): string {
  const [first] = lessons;
  return first ? pathOf.lesson(id, first.id) : pathOf.results(id);
}

/** As xs:duration has it: "PT1H35M". */
export function workload({ lessons }: Pick<Module, 'lessons'>): string {
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const hours = Math.floor(minutes / 60);
  return `PT${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 || hours === 0 ? `${minutes % 60}M` : ''}`;
}
