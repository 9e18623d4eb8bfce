import type { Course, CourseEntry } from '../../src/course/course.js';
import type { LearnerRecord } from '../../src/record/record.js';
import { moduleStatus } from '../../src/record/status.js';

type ModuleRecords = ReadonlyMap<string, LearnerRecord>;

/** Titles of the modules that must still be completed before this one opens. */
export function stillRequired(course: Course, entry: CourseEntry, records: ModuleRecords): string[] {
  return course.modules
    .filter(({ id }) => entry.requires.includes(id))
    .filter(({ id, outline }) => {
      const record = records.get(id);
      return !outline || !record || moduleStatus(outline, record).completion !== 'completed';
    })
    .map(({ title }) => `“${title}”`);
}

/** The module to go on with: the first that is written, open and not completed. */
export function currentModule(course: Course, records: ModuleRecords): CourseEntry | undefined {
  return course.modules.find((entry) => {
    const record = records.get(entry.id);
    if (!entry.outline || !record || stillRequired(course, entry, records).length > 0) return false;
    return moduleStatus(entry.outline, record).completion !== 'completed';
  });
}
