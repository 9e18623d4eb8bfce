import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { is } from 'valibot';
import { apply } from '../../src/record/apply.js';
import { merge } from '../../src/record/merge.js';
import { RecordSchema, emptyRecord } from '../../src/record/record.js';
import { attemptAt, entries, moduleId, recordOf, records, sittingAt } from './samples.js';

describe('apply', () => {
  it('agrees with merge', () => {
    fc.assert(
      fc.property(records, entries, (record, entry) => {
        expect(apply(record, entry)).to.deep.equal(merge(record, recordOf(entry)));
      }),
    );
  });

  it('may be repeated, and may come late', () => {
    fc.assert(
      fc.property(records, entries, entries, (record, a, b) => {
        expect(apply(apply(record, a), a)).to.deep.equal(apply(record, a));
        expect(apply(apply(record, a), b)).to.deep.equal(apply(apply(record, b), a));
      }),
    );
  });

  it('gives a valid record', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(is(RecordSchema, record)).to.be.true;
      }),
    );
  });

  it('notes an attempt', () => {
    const attempt = attemptAt(5);
    expect(recordOf({ type: 'attempt.made', attempt }).items).to.deep.equal({
      'first-target': { first: attempt, best: attempt, latest: attempt },
    });
  });

  it('notes when a lesson was first opened and first finished', () => {
    const record = recordOf(
      { type: 'lesson.opened', lesson: 'words', at: 5 },
      { type: 'lesson.opened', lesson: 'words', at: 3 },
      { type: 'lesson.finished', lesson: 'words', at: 9 },
      { type: 'lesson.finished', lesson: 'words', at: 12 },
    );
    expect(record.lessons).to.deep.equal({ words: { opened: 3, finished: 9 } });
  });

  it('notes the newest place', () => {
    const record = recordOf(
      { type: 'place.reached', lesson: 'words', anchor: 'end', at: 2 },
      { type: 'place.reached', lesson: 'laws', at: 3 },
      { type: 'place.reached', lesson: 'words', at: 1 },
    );
    expect(record).to.deep.equal({ ...emptyRecord(moduleId), bookmark: { lesson: 'laws', at: 3 } });
  });

  it('notes a sitting', () => {
    const sitting = sittingAt(1, { 'bank-1': 1 });
    expect(recordOf({ type: 'sitting.changed', sitting }).sittings).to.deep.equal({ [sitting.id]: sitting });
  });
});
