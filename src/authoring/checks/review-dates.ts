import type { Report } from '../diagnostics/diagnostic.js';
import type { DraftModule } from '../files/read-module.js';

/** `today` is YYYY-MM-DD, as the dates are: their order is that of their letters. */
export function checkReviewDates({ meta, yaml }: DraftModule, today: string, report: Report): void {
  if (!meta || !yaml) return;
  const { reviewed, 'review-by': reviewBy } = meta;
  if (reviewed > today) {
    report('review-order', yaml.place(['reviewed']), {
      message: `The last review lies in the future: today is ${today}.`,
      expected: 'The day on which the module was last read against the literature.',
    });
  }
  if (reviewBy <= reviewed) {
    report('review-order', yaml.place(['review-by']), {
      message: `The next review (${reviewBy}) does not lie after the last one (${reviewed}).`,
      expected: 'A later day.',
    });
  } else if (reviewBy < today) {
    report('review-overdue', yaml.place(['review-by']), {
      message: `This module was to be reviewed by ${reviewBy}.`,
      expected: 'Read it against the literature, then set reviewed and review-by.',
    });
  }
}
