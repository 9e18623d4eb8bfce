/** A course: its modules in order, and what each one waits for. */
import type { ModuleOutline } from './module.js';

export interface Course {
  id: string;
  title: string;
  language: string;
  summary: string;
  modules: CourseEntry[];
}

/** A module of the course, written or announced. */
export interface CourseEntry {
  id: string;
  title: string;
  /** Ids of the modules that must be completed first. */
  requires: string[];
  /** Absent while the module is only announced. */
  outline?: ModuleOutline;
}
