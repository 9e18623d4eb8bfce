import type { CourseRecord } from '../record/course-record.js';
import { mergeCourse } from '../record/merge-course.js';
import type { CourseStore } from './course-store.js';
import { MemoryRecords, RecordMemory } from './memory-records.js';

/** What stores keep in memory. Two stores on one memory are as two tabs. */
export class CourseMemory extends RecordMemory<CourseRecord> {}

/** Keeps the records of courses until the page is left: for tests and previews. */
export function memoryCourse(memory: CourseMemory = new CourseMemory()): CourseStore {
  const records = new MemoryRecords(memory, mergeCourse);
  return {
    load: (course) => records.load(course),
    save: (record) => records.save(record.course, record),
    erase: (course) => records.erase(course),
    watch: (course, changed) => records.watch(course, changed),
    close: () => {
      records.close();
    },
  };
}
