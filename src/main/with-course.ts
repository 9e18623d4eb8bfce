/** What a page of the course as a whole brings for `openCourse` of `src/main.ts`. */
import { createActor } from 'xstate';
import { courseRecordActors } from '../session/course-record-actors.js';
import type { CourseRecordInput } from '../session/course-record-context.js';
import { courseRecordMachine, type CourseRecordActor } from '../session/course-record-machine.js';
import { idbCourse } from '../storage/idb-course.js';

/** Opens the record of a course in the database of that name; without one nothing is kept, and the record says so. */
export function courseRecord(database: string | undefined, input: Omit<CourseRecordInput, 'zone'>): CourseRecordActor {
  const machine =
    database === undefined
      ? courseRecordMachine
      : courseRecordMachine.provide({ actors: courseRecordActors(idbCourse(database)) });
  return createActor(machine, { input: { ...input, zone: (at) => -new Date(at).getTimezoneOffset() } }).start();
}
