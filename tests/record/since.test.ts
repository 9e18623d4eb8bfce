import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { merge } from '../../src/record/merge.js';
import { emptyRecord } from '../../src/record/record.js';
import { since } from '../../src/record/since.js';
import { attemptAt, moduleId, recordOf, records, sittingAt } from './samples.js';

describe('what was done from an instant on', () => {
  it('is all of it from the beginning, and nothing at the end', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(merge(emptyRecord(moduleId), since(record, 0))).to.deep.equal(merge(emptyRecord(moduleId), record));
        expect(since(record, Infinity)).to.deep.equal(emptyRecord(moduleId));
      }),
    );
  });

  it('is never more than what was done', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 0, max: 6 }), (record, at) => {
        expect(merge(record, since(record, at))).to.deep.equal(merge(record, record));
      }),
    );
  });

  it('leaves out what somebody else did before', () => {
    const record = recordOf(
      { type: 'attempt.made', attempt: attemptAt(1) },
      { type: 'attempt.made', attempt: attemptAt(9, { item: 'set-1' }) },
      { type: 'lesson.finished', lesson: 'words', at: 2 },
      { type: 'sitting.changed', sitting: sittingAt(3) },
      { type: 'place.reached', lesson: 'laws', at: 9 },
    );
    const rest = since(record, 5);
    expect(rest.items).to.have.keys('set-1');
    expect([rest.lessons, rest.sittings]).to.deep.equal([{}, {}]);
    expect(rest.bookmark?.lesson).to.equal('laws');
  });
});
