import { cyrb53 } from '../course/cyrb53.js';
import type { Launch } from '../lms/lms.js';

/**
 * The database of one learner at one LMS. All who use this browser, and all the courses of the LMS, share its origin, and some LMSs
 * share one among their customers: so the place of the package is part of it. Moodle counts the editions of a package in its
 * place, and a new edition is the same course. The learner's id does not stand in it in clear.
 */
export function databaseName(
  path: string,
  { learner, registration = '' }: Pick<Launch, 'learner' | 'registration'>,
): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1).replace(/(\/mod_scorm\/content)\/\d+\//, '$1/');
  return `kapstone ${cyrb53([folder, learner.id, registration].join('\n')).toString(36)}`;
}
