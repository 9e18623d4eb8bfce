import type { Course, CourseEntry } from '../../src/course/course.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { moduleStatus } from '../../src/record/status.js';
import { stillRequired } from '../../src/record/still-required.js';

/** The module to go on with: the first that is written, open and not completed. */
export function currentModule(course: Course, records: ReadonlyMap<string, LearnerRecord>): CourseEntry | undefined {
  return course.modules.find((entry) => {
    const record = records.get(entry.id);
    if (!entry.outline || !record || stillRequired(course, entry, (id) => records.get(id)).length > 0) return false;
    return moduleStatus(entry.outline, record).completion !== 'completed';
  });
}
