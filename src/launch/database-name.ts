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
  return `kapstone ${hash([folder, learner.id, registration].join('\n'))}`;
}

/** 53 bits (cyrb53, public domain): enough to tell apart those who share a browser. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
