import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { migrations } from '../../src/storage/database.js';
import { idbJournal } from '../../src/storage/idb-journal.js';
import { idbStore } from '../../src/storage/idb-store.js';
import { journalStoreContract, writingAt } from '../contracts/journal-store.js';
import { heard } from '../session/held-store.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

journalStoreContract('idbJournal', () => {
  const name = crypto.randomUUID();
  return () => idbJournal(name);
});

describe('idbJournal', () => {
  it('comes to a database of version 1 without touching what is in it', async () => {
    const name = crypto.randomUUID();
    const record = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
    const old = await openDB(name, 1, {
      upgrade(database, _old, _new, transaction) {
        void migrations[0]?.(database as never, transaction as never);
      },
    });
    await old.put('records', record, moduleId);
    old.close();
    const journal = idbJournal(name);
    await journal.write(writingAt(1));
    const store = idbStore(name);
    expect(await store.load(moduleId)).to.deep.equal(record);
    expect(await journal.entries()).to.have.length(1);
    await store.erase(moduleId);
    expect(await journal.entries()).to.have.length(1);
    journal.close();
    store.close();
  });

  it('hands all of a text over, and its commit, before it waits: a page that is being left has no second chance', async () => {
    const journal = idbJournal(crypto.randomUUID());
    await journal.entries();
    const done: string[] = [];
    const { put } = IDBObjectStore.prototype;
    const { commit } = IDBTransaction.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      done.push('put');
      return put.apply(this, given);
    };
    IDBTransaction.prototype.commit = function () {
      done.push('commit');
      commit.call(this);
    };
    const writing = journal.write(writingAt(1));
    await heard();
    IDBObjectStore.prototype.put = put;
    IDBTransaction.prototype.commit = commit;
    expect(done).to.deep.equal(['put', 'commit']);
    await writing;
    journal.close();
  });

  it('leaves out what it cannot read', async () => {
    const name = crypto.randomUUID();
    const journal = idbJournal(name);
    await journal.write(writingAt(1));
    const database = await openDB(name);
    await database.put('journal', { text: 'of no known form' }, ['history', 'odd']);
    database.close();
    expect((await journal.entries()).map(({ block }) => block)).to.deep.equal(['promise']);
    journal.close();
  });
});
