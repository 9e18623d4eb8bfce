/**
 * The browser's composition root of the course's record: joins it to the store, the clock and chance. It comes only with pages
 * on which a `kap-course` stands, so that lessons do not carry it.
 */
import { createActor } from 'xstate';
import type { StartCourseRecord } from '../components/player/kap-course.js';
import { newId, now } from './clock-and-chance.js';
import { courseRecordActors } from './session/course-record-actors.js';
import { courseRecordMachine, type CourseRecordActor } from './session/course-record-machine.js';
import { idbCourse } from './storage/idb-course.js';

startCourse();

/** Gives the course of the page in view its record. */
function startCourse(): void {
  const course = document.querySelector('kap-course');
  if (course) course.startRecord = startRecord;
}

function startRecord(about: Parameters<StartCourseRecord>[0]): CourseRecordActor {
  return createActor(courseRecordMachine.provide({ actors: courseRecordActors(idbCourse('kapstone')) }), {
    input: { ...about, now, newId, zone: (at) => -new Date(at).getTimezoneOffset() },
  }).start();
}
