/** A course: its modules in order, and what each one waits for. */
import type { Imprint } from './imprint.js';
import type { Logo } from './logo.js';
import type { ModuleOutline } from './module.js';

export interface Course extends Imprint {
  id: string;
  title: string;
  language: string;
  summary: string;
  modules: CourseEntry[];
  /** In a package that is launched: who gets what they are to know of the record. */
  launcher?: 'LMS' | 'host page';
  /** One of several modules, in a package of its own: the certificate of the course is not to be had in it. */
  isPart?: true;
  /** Of the content of all modules that are written. */
  hash: string;
  /** What stands on the front page about land, knowledge and debt; absent where the course says nothing. */
  acknowledgement?: string;
  /** Beside the title; absent where the course has none. */
  logo?: Logo;
  /** Whom to call in a crisis; absent where the lines that Kapstone brings will do. */
  crisisLines?: CrisisLine[];
}

export interface CrisisLine {
  region: string;
  /** Whom to call there, and how. */
  text: string;
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
