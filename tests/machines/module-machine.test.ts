import { expect } from '@open-wc/testing';
import type { SnapshotFrom } from 'xstate';
import { moduleMachine } from '../../src/machines/module-machine.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Entry, type LearnerRecord } from '../../src/record/record.js';
import { attemptAt, moduleId, outline, sittingAt } from '../record/samples.js';
import { stepsOf } from './walk.js';

const answered = (item: string): Entry => ({ type: 'attempt.made', attempt: attemptAt(1, { id: item, item }) });
const entries: Entry[] = [
  { type: 'lesson.opened', lesson: 'words', at: 1 },
  answered('first-target'),
  answered('set-1'),
  answered('set-2'),
  { type: 'lesson.finished', lesson: 'words', at: 3 },
  { type: 'lesson.finished', lesson: 'laws', at: 4 },
  { type: 'sitting.changed', sitting: sittingAt(5, { 'bank-1': 0 }) },
  { type: 'sitting.changed', sitting: sittingAt(7, { 'bank-1': 1, 'bank-2': 1 }, true) },
];

describe('moduleMachine', () => {
  /** The machine is told of records, so the walk keeps them beside it: one bit an entry. */
  const known = new Map<string, LearnerRecord>();
  const keyOf = (record: LearnerRecord) => JSON.stringify(record);
  const reached = [emptyRecord(moduleId)];
  for (const entry of entries) reached.push(...reached.map((record) => apply(record, entry)));
  for (const record of reached) known.set(keyOf(record), record);

  const rank = { opening: -1, studying: 0, assessing: 1, completed: 2 };
  const stateAfter = (record: LearnerRecord) => walked.get(keyOf(record))!;
  const walked = new Map(
    stepsOf(moduleMachine, {
      input: { outline, record: emptyRecord(moduleId) },
      events: () => [...known.values()].map((record) => ({ type: 'record.changed' as const, record })),
      serialize: ({ context }: SnapshotFrom<typeof moduleMachine>) => context.status,
    }).map(({ event, after }) => [keyOf(event.record), after.value]),
  );

  it('comes to all its states', () => {
    expect([...new Set(walked.values())].sort()).to.deep.equal(['assessing', 'completed', 'studying']);
  });

  it('only rises as more is done', () => {
    for (const record of reached)
      for (const entry of entries)
        expect(rank[stateAfter(apply(record, entry))]).to.be.at.least(rank[stateAfter(record)]);
  });

  it('is completed by all lessons and a pass, and opens the assessment by all lessons', () => {
    for (const record of reached) {
      const isStudied =
        ['first-target', 'set-1', 'set-2'].every((id) => record.items[id]) &&
        record.lessons['words']?.finished !== undefined &&
        record.lessons['laws']?.finished !== undefined;
      const isPassed = Object.values(record.sittings).some(({ result }) => result?.passed);
      expect(stateAfter(record)).to.equal(isStudied ? (isPassed ? 'completed' : 'assessing') : 'studying');
    }
  });
});
