/**
 * What `<kap-course>` and `<kap-module>` read of a course that stands in somebody else's page: one file for the course, and
 * one beside each page of its site. They hold data and no HTML.
 */
import type { Markup } from './markup/element.js';
import type { PageData } from './page-data.js';

/** Goes up with a change that an older script cannot read. */
export const embedFormat = 1;

export interface EmbeddedCourse {
  /** `embedFormat` of the build. */
  kapstone: number;
  id: string;
  title: string;
  /** Path of the style sheet, from the root of the site. */
  style: string;
  /** `@font-face` rules, which hold in documents only. Their URLs are paths from the root of the site. */
  fonts: string;
  /** Paths of the pages that can be shown, from the root of the site. */
  pages: string[];
  modules: { id: string; title: string }[];
}

export interface EmbeddedPage {
  kapstone: number;
  title: string;
  language: string;
  body: Markup[];
  /** Path of the page that is likely to come next, from the root of the site. */
  next?: string;
  /**
   * The authors' own kinds that stand in it, by name: path of the file with its code, from the root of the site; '' where it only draws.
   * The file is a module and exports `run`, which gives the kind.
   */
  kinds?: Record<string, string>;
  /** Absent where the page needs no session. Its `root` is the site's. */
  data?: PageData;
}

/** Where the files stand, from the root of the site. */
export const embeddedPath = {
  course: 'kapstone.json',
  page: (path: string) => path.replace(/\.html$/, '.page.json'),
} as const;
