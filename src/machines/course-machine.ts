import { assign, setup } from 'xstate';
import type { Course, CourseEntry } from '../course/course.js';
import { emptyRecord, type LearnerRecord } from '../record/record.js';
import { moduleStatus } from '../record/status.js';
import { stillRequired } from '../record/still-required.js';

/** Where a module of the course stands. A locked one waits for the modules named, in the order of the course. */
type ModuleStanding =
  { state: 'planned' | 'open' | 'completed' } | { state: 'locked'; waitsFor: [string, ...string[]] };

export interface CourseContext {
  course: Course;
  /** By module id; a module without one is new. */
  records: Readonly<Record<string, LearnerRecord>>;
  modules: Record<string, ModuleStanding>;
}

export interface CourseEvent {
  type: 'record.changed';
  record: LearnerRecord;
}

/** A course: a module opens when those that it requires are completed. What was completed stays so, whatever it requires. */
export const courseMachine = setup({
  types: {
    context: {} as CourseContext,
    events: {} as CourseEvent,
    input: {} as { course: Course; records: readonly LearnerRecord[] },
  },
  guards: {
    isCompleted: ({ context: { course, modules } }) =>
      course.modules.length > 0 && course.modules.every(({ id }) => modules[id]?.state === 'completed'),
  },
}).createMachine({
  id: 'course',
  context: ({ input: { course, records } }) => {
    const byModule = Object.fromEntries(records.map((record) => [record.module, record]));
    return { course, records: byModule, modules: standingsIn(course, byModule) };
  },
  initial: 'opening',
  on: {
    'record.changed': {
      target: '.opening',
      actions: assign(({ context: { course, records }, event: { record } }) => {
        const all = { ...records, [record.module]: record };
        return { records: all, modules: standingsIn(course, all) };
      }),
    },
  },
  states: {
    opening: { always: [{ guard: 'isCompleted', target: 'completed' }, { target: 'learning' }] },
    learning: {},
    completed: {},
  },
});

function standingsIn(course: Course, records: CourseContext['records']): CourseContext['modules'] {
  return Object.fromEntries(course.modules.map((entry) => [entry.id, standingOf(course, entry, records)]));
}

function standingOf(course: Course, entry: CourseEntry, records: CourseContext['records']): ModuleStanding {
  const { id, outline } = entry;
  if (!outline) return { state: 'planned' };
  if (moduleStatus(outline, records[id] ?? emptyRecord(id)).completion === 'completed') return { state: 'completed' };
  const [first, ...others] = stillRequired(course, entry, (module) => records[module]).map((required) => required.id);
  return first === undefined ? { state: 'open' } : { state: 'locked', waitsFor: [first, ...others] };
}
