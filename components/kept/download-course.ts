import type { Course } from '../../src/course/course.js';
import type { Records } from '../../src/record/completion.js';
import { courseBackupOf } from '../../src/record/course-backup.js';
import type { CourseRecordContext } from '../../src/session/course-record-context.js';
import { download } from './download.js';

/** Gives the learner all that they have to show for a course, as a file that says what it is and of which day. */
export function downloadCourse(course: Course, { record, input }: CourseRecordContext, records: Records): void {
  const day = new Date(input.now()).toISOString().slice(0, 10);
  download(`kapstone-${course.id}-${day}.json`, JSON.stringify(courseBackupOf(course, record, records), undefined, 2));
}
