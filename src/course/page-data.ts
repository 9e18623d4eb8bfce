/** What the script of a page needs of the course, and no more. It stands in the page as JSON, in `#kap-data`. */
import type { Course } from './course.js';
import type { Item } from './item.js';
import type { ModuleOutline } from './module.js';
import type { Scenario } from './scenario/scenario.js';

interface PageBase {
  /** Leads from the page to the root of the site: '' or '../'. */
  root: string;
}

export interface HomeData extends PageBase {
  page: 'home';
  course: Course;
}

/** What the learner reads and acknowledges first. */
export interface StartData extends PageBase {
  page: 'start';
}

/** What comes after the last module. */
export interface FinishData extends PageBase {
  page: 'finish';
  course: Course;
  /** Of all modules, each once: "Ann Example, PhD". */
  authors: string[];
}

export interface LessonData extends PageBase {
  page: 'lesson';
  module: ModuleOutline;
  lesson: string;
  /** The practice items of the lesson. */
  items: Item[];
  /** The scenarios of the lesson; absent where it has none. */
  scenarios?: Scenario[];
  /** What each group of `practice` in the lesson's outline is called on the screen, and where it stands. Same order. */
  practice: { anchor: string; label: string }[];
}

export interface AssessmentData extends PageBase {
  page: 'assessment';
  module: ModuleOutline;
  /** As of the course: no certificate is to be had here. */
  isPart?: true;
  /** The bank, encoded so that no key is read by accident: `JSON.parse(atob(sealed))` gives the items. */
  sealed: string;
}

export interface ResultsData extends PageBase {
  page: 'results';
  module: ModuleOutline;
  /** The practice items of the module, in reading order, each with the start of what it asks. */
  practice: { id: string; lesson: string; label: string }[];
}

/** What the player of a page is about: which page it is, and the course data that it needs. */
export type PageData = HomeData | StartData | FinishData | LessonData | AssessmentData | ResultsData;

/** Where the pages of a module stand, from the root of the site. */
export const pathOf = {
  lesson: (module: string, lesson: string) => `${module}/${lesson}.html`,
  assessment: (module: string) => `${module}/assessment.html`,
  results: (module: string) => `${module}/results.html`,
  start: 'start.html',
  finish: 'finish.html',
  /** No page: the licences of the player, as text. */
  licences: 'licences.txt',
} as const;
