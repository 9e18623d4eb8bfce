import type { AssessmentPolicy } from '../../src/course/assessment-policy.js';
import type { PageData } from '../../src/course/page-data.js';
import { markWords } from './words.js';

/** The mark that sittings are judged by, where it is not the course's own and reads differently. */
export function markOfLms(
  page: PageData | undefined,
  policy: Pick<AssessmentPolicy, 'pass'> | undefined,
): number | undefined {
  const own = page?.page === 'assessment' ? page.module.assessment?.pass : undefined;
  return policy && own !== undefined && markWords(policy.pass) !== markWords(own) ? policy.pass : undefined;
}
