import { fromCallback, fromPromise, type EventObject } from 'xstate';
import type { CourseRecord } from '../record/course-record.js';
import type { CourseStore } from '../storage/course-store.js';
import type { WhichCourse } from './course-record-machine.js';

/** What the course's record needs of a store: `courseRecordMachine.provide({ actors: courseRecordActors(store) })`. */
export function courseRecordActors(store: CourseStore) {
  return {
    load: fromPromise<CourseRecord | undefined, WhichCourse>(({ input }) => store.load(input.course)),
    save: fromPromise<CourseRecord | undefined, CourseRecord>(({ input }) => store.save(input)),
    erase: fromPromise<undefined, WhichCourse>(({ input }) => store.erase(input.course).then(() => undefined)),
    watch: fromCallback<EventObject, WhichCourse>(({ input, sendBack }) =>
      store.watch(input.course, (record) => {
        sendBack({ type: 'store.changed', record });
      }),
    ),
  };
}
