import type { Item } from '../../course/item.js';
import type { Markup } from '../../course/markup/element.js';
import type { AssessmentData, PageData } from '../../course/page-data.js';

/** A page of the site, before it is a file. Its body holds everything that can be read without script. */
export interface SitePage {
  /** From the root of the site: `index.html`, `history/words.html`. */
  path: string;
  title: string;
  description: string;
  language: string;
  body: Markup[];
  /** Leads from the page to the root of the site: '' or '../'. */
  root: string;
  /** Goes into `#kap-data`, for the script that takes over; absent for a page that needs none. An assessment's data gets its `sealed` when the page is written. */
  data?: Exclude<PageData, AssessmentData> | Omit<AssessmentData, 'sealed'>;
  /** Elements that work without the player, on a page without data: what its script is linked from. */
  alone?: readonly string[];
  /** The bank of an assessment, to be encoded into `data.sealed`. */
  sealed?: Item[];
  /** The page that is likely to come next, from the root of the site. */
  preloadNext?: string;
}
