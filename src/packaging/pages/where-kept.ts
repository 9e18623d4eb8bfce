import type { Course } from '../../course/course.js';

/** Where a learner's work is kept, as far as these pages know. */
export function whereKept({ launcher, isPart }: Pick<Course, 'launcher' | 'isPart'>): string {
  if (!launcher)
    return 'What you do here is kept in this browser, on this device, and nowhere else: nobody else has a copy, so nobody else can look at it, confirm it or bring it back.';
  const who = launcher === 'LMS' ? 'The LMS that opened the module' : 'The page that shows the module';
  return `What you do here is kept in this browser, on this device. ${who} gets your status, your score, your answers and what you need to go on elsewhere; how long it keeps them, and who sees them there, is for whoever runs it to say. ${isPart ? 'The journal goes' : 'The journal, the evaluation and the certificate go'} to nobody.`;
}
