import type { Competency } from './competency.js';
import type { CrisisLine } from './course.js';
import type { Imprint } from './imprint.js';
import type { Theme } from './palette.js';
import type { Module, Reference, Term } from './module.js';

/** A course as it is compiled: what `build` writes pages from. */
export interface CompiledCourse extends Imprint {
  id: string;
  /** The name by which the world outside knows it, where the author gives one: see `iri.ts`. */
  iri?: string;
  title: string;
  language: string;
  summary: string;
  acknowledgement?: string;
  crisisLines?: CrisisLine[];
  /** What it looks like; absent where it looks as Kapstone does. */
  theme?: Theme;
  /** In the order of the course. */
  entries: CompiledEntry[];
  /** All terms, in alphabetical order. */
  glossary: Term[];
  /** All that is cited anywhere in the course, in alphabetical order. */
  references: Reference[];
  /** Of the content of all modules that are written. */
  hash: string;
  /** In the author's order; absent where the course has no competencies.yaml. */
  competencies?: Competency[];
}

/** A place of a course: a module that is written, or one that is announced. */
export interface CompiledEntry {
  id: string;
  title: string;
  /** Ids of the modules that must be completed first. */
  requires: string[];
  /** Absent while the module is only announced. */
  module?: Module;
}
