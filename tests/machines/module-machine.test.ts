import { expect } from '@open-wc/testing';
import type { SnapshotFrom } from 'xstate';
import { moduleMachine } from '../../src/machines/module-machine.js';
import { apply } from '../../src/record/apply.js';
import { emptyRecord, type Entry } from '../../src/record/record.js';
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
  /** A record for each set of entries: bit n of its index says whether entry n is in it. */
  const records = Array.from({ length: 2 ** entries.length }, (_, set) =>
    entries.filter((_entry, bit) => set & (1 << bit)).reduce(apply, emptyRecord(moduleId)),
  );
  const states = new Map(
    stepsOf(moduleMachine, {
      input: { outline, record: emptyRecord(moduleId) },
      events: () => records.map((record) => ({ type: 'record.changed' as const, record })),
      serialize: ({ context }: SnapshotFrom<typeof moduleMachine>) => context.status,
    }).map(({ event, after }) => [event.record, after.value]),
  );

  it('comes to all its states', () => {
    expect([...new Set(states.values())].sort()).to.deep.equal(['assessing', 'completed', 'studying']);
  });

  it('only rises as more is done', () => {
    const rank = { opening: -1, studying: 0, assessing: 1, completed: 2 };
    const rankOf = (set: number) => rank[states.get(records[set]!)!];
    records.forEach((_, set) => {
      for (const bit of entries.keys()) expect(rankOf(set | (1 << bit))).to.be.at.least(rankOf(set));
    });
  });

  it('is completed by all lessons and a pass, and opens the assessment by all lessons', () => {
    for (const record of records) {
      const isStudied = ['words', 'laws'].every((lesson) => record.lessons[lesson]?.finished !== undefined);
      const isPassed = Object.values(record.sittings).some(({ result }) => result?.passed);
      expect(states.get(record)).to.equal(isStudied ? (isPassed ? 'completed' : 'assessing') : 'studying');
    }
  });
});
