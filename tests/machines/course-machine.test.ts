import { expect } from '@open-wc/testing';
import type { SnapshotFrom } from 'xstate';
import type { Course, CourseEntry } from '../../src/course/course.js';
import { courseMachine } from '../../src/machines/course-machine.js';
import { emptyRecord, type LearnerRecord } from '../../src/record/record.js';
import { stepsOf } from './walk.js';

const entryOf = (id: string, requires: string[], isWritten = true): CourseEntry => ({
  id,
  title: id,
  requires,
  ...(isWritten && {
    outline: {
      id,
      title: id,
      edition: '1',
      summary: '',
      objectives: [],
      lessons: [{ id: 'only', title: '', objectives: [], minutes: 1, hash: '', practice: [] }],
      bank: [],
    },
  }),
});
const courseOf = (...modules: CourseEntry[]): Course => ({
  id: 'kap',
  title: 'KAP',
  language: 'en',
  summary: '',
  modules,
  hash: 'kap-1',
});
const completed = (module: string): LearnerRecord => ({ ...emptyRecord(module), lessons: { only: { finished: 1 } } });
const begun = (module: string): LearnerRecord => ({ ...emptyRecord(module), lessons: { only: { opened: 1 } } });

type Snapshot = SnapshotFrom<typeof courseMachine>;
const walk = (course: Course, records: LearnerRecord[]) =>
  stepsOf(courseMachine, {
    input: { course, records: [] },
    events: () => records.map((record) => ({ type: 'record.changed' as const, record })),
    serialize: ({ context }: Snapshot) => [context.records, context.modules],
  });

describe('courseMachine', () => {
  const written = courseOf(
    entryOf('history', []),
    entryOf('ketamine', ['history']),
    entryOf('safety', ['history', 'ketamine']),
  );
  const ids = written.modules.map(({ id }) => id);
  const steps = walk(
    written,
    ids.flatMap((id) => [begun(id), completed(id)]),
  );

  it('opens a module when those that it requires are completed, on every path', () => {
    for (const { after } of steps) {
      const { records, modules } = after.context;
      const isDone = (id: string) => records[id]?.lessons.only?.finished !== undefined;
      for (const { id, requires } of written.modules) {
        const waitsFor = requires.filter((required) => !isDone(required));
        expect(modules[id]).to.deep.equal(
          isDone(id) ? { state: 'completed' } : waitsFor.length > 0 ? { state: 'locked', waitsFor } : { state: 'open' },
        );
      }
    }
  });

  it('is completed with its last module, and not before', () => {
    const states = new Set<string>();
    for (const { after } of steps) {
      const isDone = Object.values(after.context.modules).every(({ state }) => state === 'completed');
      expect(after.value).to.equal(isDone ? 'completed' : 'learning');
      states.add(after.value);
    }
    expect(states.size).to.equal(2);
  });

  it('announces a planned module, which keeps the course open and those locked that wait for it', () => {
    const announced = courseOf(entryOf('history', []), entryOf('ethics', [], false), entryOf('dosing', ['ethics']));
    for (const { after } of walk(announced, [completed('history'), completed('ethics')])) {
      expect(after.value).to.equal('learning');
      expect(after.context.modules.ethics).to.deep.equal({ state: 'planned' });
      expect(after.context.modules.dosing).to.deep.equal({ state: 'locked', waitsFor: ['ethics'] });
    }
  });
});
