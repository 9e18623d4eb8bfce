import type { CourseFile } from '../files/course-file.js';
import type { Report } from '../diagnostics/diagnostic.js';

/** The dates of course.yaml. `today` is YYYY-MM-DD, as they are: their order is that of their letters. */
export function checkRelease({ imprint, yaml }: CourseFile, today: string, report: Report): void {
  const { released, expires, provider } = imprint;
  const place = yaml.place(['expires']);
  if (expires !== undefined && released !== undefined && expires <= released) {
    report('release-order', place, {
      message: `The course expires (${expires}) before it is released (${released}), or on the same day.`,
      expected: 'A later day.',
    });
  } else if (expires !== undefined && released !== undefined && expires > twoYearsAfter(released)) {
    report('expiry-too-late', place, {
      message: `From ${released} to ${expires} is more than two years.`,
      expected: `${twoYearsAfter(released)} at the latest: what is known of the subject changes.`,
    });
  }
  if (expires !== undefined && expires < today) {
    report('course-expired', place, {
      message: `The course has expired on ${expires}.`,
      expected: 'Review it, then set released and expires.',
    });
  }
  for (const [index, { body, from, to }] of (provider?.statements ?? []).entries()) {
    if (to === undefined) continue;
    const at = yaml.place(['provider', 'statements', index, 'to']);
    if (from !== undefined && to < from) {
      report('release-order', at, {
        message: `This approval ends (${to}) before it begins (${from}).`,
        expected: 'A later day.',
      });
    } else if (to < today) {
      report('approval-ended', at, {
        message: `The approval of ${body} has ended on ${to}: certificates no longer speak of it.`,
        expected: 'The dates of an approval that is in force.',
      });
    }
  }
}

/** A day that does not exist, such as 29 February, is fine here: it is only compared. */
function twoYearsAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
}
