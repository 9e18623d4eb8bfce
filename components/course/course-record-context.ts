import { createContext } from '@lit/context';
import type { CourseRecordActor } from '../../src/session/course-record-machine.js';

/** The record of the course as a whole. There only within a `kap-course-scope`. */
export const courseRecordContext = createContext<CourseRecordActor>(Symbol.for('kapstone:course-record'));
