import type { ReactiveControllerHost } from 'lit';
import type { CourseRecordContext } from '../../src/session/course-record-context.js';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';
import { Select } from '../select.js';

/** Follows the course's record for an element: `value` is what is known of it, undefined until it is loaded. */
export class KnownCourse extends Select<CourseRecordActor, CourseRecordContext | undefined> {
  constructor(host: ReactiveControllerHost, actor: () => CourseRecordActor | undefined) {
    super(host, actor, (snapshot) => (snapshot.matches('loading') ? undefined : snapshot.context));
  }
}
