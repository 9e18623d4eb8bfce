import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { emptyRecord } from '../../src/record/record.js';
import { migrations, type Migration } from '../../src/storage/database.js';
import { idbStore } from '../../src/storage/idb-store.js';
import type { RecordStore } from '../../src/storage/record-store.js';
import { codeOf, recordStoreContract } from '../contracts/record-store.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

recordStoreContract('idbStore', () => {
  const name = crypto.randomUUID();
  return () => idbStore(name);
});

describe('idbStore', () => {
  let name: string;
  const stores: RecordStore[] = [];
  const restores: (() => void)[] = [];
  const open = (steps?: readonly Migration[]) => {
    const store = idbStore(name, steps ? { steps } : {});
    stores.push(store);
    return store;
  };
  /** Replaces a method for one test. */
  const replace = <T extends object, K extends keyof T>(target: T, key: K, value: T[K]) => {
    const before = target[key];
    target[key] = value;
    restores.push(() => {
      target[key] = before;
    });
    return before;
  };

  beforeEach(() => {
    name = crypto.randomUUID();
  });
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
    for (const store of stores.splice(0)) store.close();
  });

  const made = (...times: number[]) =>
    recordOf(...times.map((at) => ({ type: 'attempt.made' as const, attempt: attemptAt(at) })));
  /** Puts a record into the database as it is. */
  const plant = async (record: unknown) => {
    const database = await openDB(name);
    await database.put('records', record, moduleId);
    database.close();
  };
  const held = async (store: string): Promise<unknown[]> => {
    const database = await openDB(name);
    const all: unknown[] = await database.getAll(store);
    database.close();
    return all;
  };

  describe('transactions', () => {
    it('are strict, one for each call, and span all that is written', async () => {
      const seen: unknown[] = [];
      const transaction: IDBDatabase['transaction'] = replace(
        IDBDatabase.prototype,
        'transaction',
        function (this: IDBDatabase, ...given) {
          const [stores, mode, options] = given;
          seen.push([stores, mode, options]);
          return transaction.apply(this, given);
        },
      );
      const store = open();
      await store.save(made(1), [attemptAt(1)]);
      await store.load(moduleId);
      const all = ['records', 'attempts', 'kept-aside', 'erasures'];
      expect(seen).to.deep.equal([
        [all, 'readwrite', { durability: 'strict' }],
        [all, 'readonly', { durability: 'strict' }],
      ]);
    });

    it('read no attempts to load or to save', async () => {
      const store = open();
      await store.save(made(1, 2, 3), [attemptAt(1), attemptAt(2), attemptAt(3)]);
      const read: string[] = [];
      const count = <T extends object>(prototype: T, key: keyof T & string) => {
        const method = prototype[key] as (...given: unknown[]) => unknown;
        replace(prototype, key, function (this: { name: string }, ...given: unknown[]) {
          read.push(`${key} ${this.name}`);
          return method.apply(this, given);
        } as T[typeof key]);
      };
      for (const key of ['get', 'getAll', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'] as const) {
        count(IDBObjectStore.prototype, key);
        count(IDBIndex.prototype, key);
      }
      await store.load(moduleId);
      await store.save(made(4), [attemptAt(4)]);
      expect(read.sort()).to.deep.equal(['get erasures', 'get erasures', 'get records', 'get records']);
    });

    it('write all or nothing', async () => {
      const store = open();
      await store.save(made(1), [attemptAt(1)]);
      const unstorable = attemptAt(2, { hash: (() => undefined) as unknown as string });
      expect(await codeOf(store.save(made(1, 2), [attemptAt(3), unstorable]))).to.equal('failed');
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
    });

    it('say when there is no room left, and leave what was there', async () => {
      const store = open();
      await store.save(made(1), [attemptAt(1)]);
      replace(IDBObjectStore.prototype, 'put', () => {
        throw new DOMException('No room', 'QuotaExceededError');
      });
      expect(await codeOf(store.save(made(2), [attemptAt(2)]))).to.equal('full');
      restores.pop()?.();
      expect(await store.load(moduleId)).to.deep.equal(made(1));
    });
  });

  describe('a record that was kept', () => {
    it('is mended from its attempts where a part of it is broken, and put aside before it is written over', async () => {
      const store = open();
      await store.save(made(1, 2), [attemptAt(1), attemptAt(2)]);
      const broken = { ...made(1, 2), items: { 'first-target': { first: 'lost' } }, lessons: { words: { opened: 5 } } };
      await plant(broken);

      const mended = { ...made(1, 2), lessons: { words: { opened: 5 } } };
      expect(await store.load(moduleId)).to.deep.equal(mended);
      expect(await held('records')).to.deep.equal([broken]);

      await store.save(made(3), [attemptAt(3)]);
      expect(await store.load(moduleId)).to.deep.equal({ ...made(1, 2, 3), lessons: { words: { opened: 5 } } });
      expect(await held('kept-aside')).to.deep.equal([{ module: moduleId, record: broken }]);

      await store.save(made(4), [attemptAt(4)]);
      expect(await held('kept-aside')).to.have.length(1);
      await store.erase(moduleId);
      expect(await held('kept-aside')).to.deep.equal([]);
    });

    it('is made anew from its attempts where nothing of it can be read', async () => {
      const store = open();
      await store.save(made(1, 2), [attemptAt(1), attemptAt(2)]);
      await plant('not a record');
      expect(await store.load(moduleId)).to.deep.equal(made(1, 2));
      await store.save(emptyRecord(moduleId), []);
      expect(await held('records')).to.deep.equal([made(1, 2)]);
      expect(await held('kept-aside')).to.deep.equal([{ module: moduleId, record: 'not a record' }]);
    });

    it('is not touched where a newer edition wrote it', async () => {
      const store = open();
      await store.save(made(1), [attemptAt(1)]);
      const newer = { version: 9, module: moduleId, shape: 'unknown' };
      await plant(newer);
      expect(await codeOf(store.load(moduleId))).to.equal('newer-version');
      expect(await codeOf(store.save(made(2), [attemptAt(2)]))).to.equal('newer-version');
      expect(await held('records')).to.deep.equal([newer]);
      expect(await held('kept-aside')).to.deep.equal([]);
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
    });
  });

  describe('opening', () => {
    const second: Migration = (database) => {
      database.createObjectStore('added' as 'records');
    };

    it('says that a database of a newer edition is one', async () => {
      await open([...migrations, second]).save(made(1), [attemptAt(1)]);
      stores.pop()?.close();
      expect(await codeOf(open().load(moduleId))).to.equal('newer-version');
    });

    it('makes way when another tab upgrades, and then says why it cannot go on', async () => {
      const old = open();
      await old.save(made(1), [attemptAt(1)]);
      const upgraded = open([...migrations, second]);
      expect(await upgraded.load(moduleId)).to.deep.equal(made(1));
      expect(await codeOf(old.load(moduleId))).to.equal('newer-version');
    });

    it('leaves the database as it was where a migration fails, now or later', async () => {
      await open().save(made(1), [attemptAt(1)]);
      stores.pop()?.close();
      const failing: Migration[] = [
        () => {
          throw new Error('at once');
        },
        async (_database, transaction) => {
          await transaction.objectStore('records').clear();
          throw new Error('after a while');
        },
      ];
      for (const step of failing) {
        expect(await codeOf(open([...migrations, second, step]).load(moduleId))).to.equal('failed');
        stores.pop()?.close();
        const store = open();
        expect(await store.load(moduleId)).to.deep.equal(made(1));
        store.close();
      }
    });

    it('brings a database of the first version along, with all that it holds', async () => {
      const first = await openDB(name, 1, {
        upgrade(database, _old, _new, transaction) {
          void migrations[0]?.(database as never, transaction as never);
        },
      });
      await first.put('records', made(1), moduleId);
      await first.put('attempts', { module: moduleId, attempt: attemptAt(1) });
      first.close();
      const store = open();
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
      expect(await store.save(made(2), [attemptAt(2)])).to.deep.equal(made(1, 2));
      await store.erase(moduleId);
      expect(await held('erasures')).to.deep.equal([1]);
    });

    it('does not wait for a tab that is in the way, and opens once it is gone', async () => {
      const inTheWay = await openDB(name, 1, {
        upgrade(database, _old, _new, transaction) {
          void migrations[0]?.(database as never, transaction as never);
        },
      });
      const store = open([...migrations, second]);
      expect(await codeOf(store.load(moduleId))).to.equal('unavailable');
      expect(await codeOf(store.load(moduleId))).to.equal('unavailable');
      inTheWay.close();
      const later = open([...migrations, second]);
      expect(await later.load(moduleId)).to.be.undefined;
      expect(await store.load(moduleId)).to.be.undefined;
    });

    it('is tried again with the next call when it was denied', async () => {
      const before = replace(IDBFactory.prototype, 'open', () => {
        throw new DOMException('Denied', 'SecurityError');
      });
      const store = open();
      expect(await codeOf(store.save(made(1), [attemptAt(1)]))).to.equal('unavailable');
      IDBFactory.prototype.open = before;
      expect(await store.load(moduleId)).to.be.undefined;
    });

    it('says on a first visit that there is nothing, before the database is made', async () => {
      const before = replace(IDBFactory.prototype, 'open', () => {
        throw new DOMException('Denied', 'SecurityError');
      });
      const store = open();
      expect(await store.load(moduleId)).to.be.undefined;
      IDBFactory.prototype.open = before;
      expect(await store.save(made(1), [attemptAt(1)])).to.deep.equal(made(1));
    });

    it('opens the database where the browser does not tell which there are', async () => {
      await open().save(made(1), [attemptAt(1)]);
      const before = replace(IDBFactory.prototype, 'databases', () =>
        Promise.reject(new DOMException('No', 'UnknownError')),
      );
      const store = open();
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      IDBFactory.prototype.databases = before;
    });

    it('is done again when the browser has closed the connection', async () => {
      const connections: IDBDatabase[] = [];
      const transaction: IDBDatabase['transaction'] = replace(
        IDBDatabase.prototype,
        'transaction',
        function (this: IDBDatabase, ...given) {
          connections.push(this);
          return transaction.apply(this, given);
        },
      );
      const store = open();
      await store.save(made(1), []);
      connections[0]!.close();
      connections[0]!.dispatchEvent(new Event('close'));
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      connections.at(-1)!.close();
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(new Set(connections).size).to.equal(3);
    });

    it('works where tabs may not talk to each other', async () => {
      const before = window.BroadcastChannel;
      restores.push(() => {
        window.BroadcastChannel = before;
      });
      window.BroadcastChannel = function () {
        throw new DOMException('Denied', 'SecurityError');
      } as unknown as typeof BroadcastChannel;
      const store = open();
      store.watch(moduleId, () => undefined)();
      expect(await store.save(made(1), [])).to.deep.equal(made(1));
    });
  });
});
