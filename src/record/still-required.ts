import type { Course, CourseEntry } from '../course/course.js';
import type { LearnerRecord } from './record.js';
import { moduleStatus } from './status.js';

/** The modules that must be completed before this one opens and are not yet, in the order of the course. */
export function stillRequired(
  course: Course,
  entry: CourseEntry,
  recordOf: (module: string) => LearnerRecord | undefined,
): CourseEntry[] {
  return course.modules.filter(({ id, outline }) => {
    if (!entry.requires.includes(id)) return false;
    const record = recordOf(id);
    return !outline || !record || moduleStatus(outline, record).completion !== 'completed';
  });
}
