import { choicesIn } from './choices-in.js';
import type { Page } from '../page.js';

const catchAll =
  /^(all|none|both|neither|either|any) (of )?(the |these|those)?\s*(above|below|these|those|options|answers|others|statements)?\.?$|^(both|neither) (a|1|the first) (and|nor) |\b(all|none|both|neither) of the (above|below)\b/i;

/** "All of the above" is answered by knowing two of the others, and means nothing once options are shuffled. */
export function checkCatchAllOptions(page: Page): void {
  for (const { words, place } of choicesIn(page).flatMap(({ options }) => options)) {
    if (!catchAll.test(words)) continue;
    page.report('catch-all-option', place, {
      message: `"${words}" says nothing of its own.`,
      expected: 'Options are shuffled. Where several are right, mark each with [x]; where none is, ask the opposite.',
    });
  }
}
