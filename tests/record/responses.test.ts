/** What was answered comes back as it was: from the store, from a backup, into the same outcome. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { confidences } from '../../src/course/confidence.js';
import type { Item, Response } from '../../src/course/item.js';
import { itemKinds, judge } from '../../src/course/judge.js';
import { apply } from '../../src/record/apply.js';
import { backupOf, readBackup } from '../../src/record/backup.js';
import { emptyRecord, type Attempt, type Sitting } from '../../src/record/record.js';
import { upgrade } from '../../src/record/upgrade.js';
import { items, responsesTo } from '../helpers/item-samples.js';

const attemptTo = (item: Item, response: Response, confidence?: 1 | 2 | 3): Attempt => ({
  id: 'attempt',
  item: item.id,
  response,
  outcome: judge(item, response),
  at: 1,
  hash: item.hash,
  ...(confidence && { confidence }),
});

/** In practice and in a sitting. */
function recordWith(attempt: Attempt) {
  const { item, response, at } = attempt;
  const sitting: Sitting = { id: 's', seed: 1, started: 1, items: [item], responses: { [item]: { response, at } } };
  return apply(apply(emptyRecord('history'), { type: 'attempt.made', attempt }), { type: 'sitting.changed', sitting });
}

describe('a response', () => {
  for (const kind of itemKinds)
    it(`to ${kind} survives its stored form and a backup, and is judged alike afterwards`, () => {
      const item = items[kind];
      fc.assert(
        fc.property(responsesTo(kind), fc.constantFrom(undefined, ...confidences), (response, confidence) => {
          const attempt = attemptTo(item, response, confidence);
          const record = recordWith(attempt);
          for (const stored of [structuredClone(record), JSON.parse(JSON.stringify(record)) as unknown])
            expect(upgrade(stored)).to.deep.equal({ record, leftOut: [] });
          const backup = backupOf(record, [attempt]);
          const read = readBackup(JSON.stringify(backup));
          expect(read).to.deep.equal({ backup, leftOut: [] });
          const back = 'backup' in read ? read.backup.attempts[0] : undefined;
          expect(back && judge(item, back.response)).to.deep.equal(attempt.outcome);
        }),
      );
    });

  it('of no kind that is known is left out and named, with the rest kept', () => {
    const known = attemptTo(items.choice, { kind: 'choice', chosen: ['a'] });
    const record = recordWith(known);
    for (const response of [{ kind: 'hologram' }, { kind: 'choice', chosen: 'a' }, { chosen: ['a'] }, 7, null]) {
      const broken = { ...known, item: 'broken', response };
      const stored = { ...record, items: { ...record.items, broken: { first: broken, best: broken, latest: broken } } };
      const read = upgrade(stored);
      expect('record' in read && read.record).to.deep.equal(record);
      expect('leftOut' in read && read.leftOut).to.have.length(1);
      const backup = readBackup(JSON.stringify({ ...backupOf(record, [known]), attempts: [known, broken] }));
      expect('leftOut' in backup && backup.leftOut.map(({ path }) => path.split('.response')[0])).to.deep.equal([
        'attempts.1',
      ]);
    }
  });
});
