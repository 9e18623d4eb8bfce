import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { backupOf, readBackup, withAttempts } from '../../src/record/backup.js';
import { emptyRecord } from '../../src/record/record.js';
import v1 from '../fixtures/records/v1.json';
import { attemptAt, attempts, moduleId, recordOf, records } from './samples.js';

const read = (data: unknown) => readBackup(JSON.stringify(data));

describe('backupOf', () => {
  it('has each attempt once, oldest first, those of the record among them', () => {
    const [one, two, three] = [attemptAt(1), attemptAt(2), attemptAt(3)];
    const record = recordOf({ type: 'attempt.made', attempt: one }, { type: 'attempt.made', attempt: three });
    const backup = backupOf(record, [three, two]);
    expect(backup).to.deep.equal({ format: 'kapstone-backup', record, attempts: [one, two, three] });
  });
});

describe('readBackup', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(records, fc.array(attempts), (known, more) => {
        const backup = backupOf(withAttempts(known, more), more);
        expect(readBackup(JSON.stringify(backup))).to.deep.equal({ backup, leftOut: [] });
      }),
    );
  });

  it('applies attempts that the record does not know', () => {
    const attempt = attemptAt(9);
    const result = read({ format: 'kapstone-backup', record: emptyRecord(moduleId), attempts: [attempt] });
    expect('backup' in result && result.backup.record).to.deep.equal(recordOf({ type: 'attempt.made', attempt }));
  });

  it('reads a record of every shipped version', () => {
    const result = read({ format: 'kapstone-backup', record: v1, attempts: [] });
    expect('backup' in result && result.backup.record).to.deep.equal({ ...v1, version: 2 });
  });

  const problems: [string, string, object][] = [
    ['a text that is no JSON', 'certificate.pdf', { problem: 'not-json' }],
    ['an empty file', '', { problem: 'not-json' }],
    ['other JSON', '{"cards":[]}', { problem: 'not-a-backup', path: 'format' }],
    ['JSON that is no object', '3', { problem: 'not-a-backup', path: '' }],
    [
      'a backup of another format',
      JSON.stringify({ format: 'other', record: {}, attempts: [] }),
      { problem: 'not-a-backup', path: 'format' },
    ],
    [
      'a backup of a newer edition',
      JSON.stringify({ format: 'kapstone-backup', record: { version: 9, module: 'm' }, attempts: [] }),
      { problem: 'newer-version' },
    ],
    [
      'a backup without a module',
      JSON.stringify({ format: 'kapstone-backup', record: { version: 1 }, attempts: [] }),
      { problem: 'broken', path: 'record.module' },
    ],
  ];
  for (const [name, text, problem] of problems)
    it(`refuses ${name}`, () => {
      expect(readBackup(text)).to.deep.equal(problem);
    });

  it('keeps what can be read of a damaged one, and names the rest', () => {
    const result = read({
      format: 'kapstone-backup',
      record: { ...v1, items: { ...v1.items, sorter: null } },
      attempts: [attemptAt(1), { ...attemptAt(2), at: 'noon' }, 3],
    });
    if (!('backup' in result)) throw new Error(result.problem);
    expect(result.leftOut.map(({ path }) => path)).to.deep.equal([
      'record.items.sorter',
      'attempts.1.at',
      'attempts.2',
    ]);
    expect(Object.keys(result.backup.record.items)).to.deep.equal(['first-target']);
    expect(result.backup.attempts).to.have.length(3);
  });
});
