import { expect } from '@open-wc/testing';
import { deleteDB, openDB } from 'idb';
import { migrations } from '../../src/storage/database.js';
import { headStart } from '../../src/storage/head-start.js';
import { idbStore } from '../../src/storage/idb-store.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

const record = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });

describe('headStart', () => {
  let name: string;
  beforeEach(() => {
    name = crypto.randomUUID();
  });
  afterEach(() => deleteDB(name));

  const names = async () => (await indexedDB.databases()).map((database) => database.name);
  const save = async () => {
    const store = idbStore(name);
    await store.save(record, []);
    store.close();
  };

  it('makes no database where there is none', async () => {
    expect(await headStart(name, moduleId)).to.deep.equal({ module: moduleId, version: 0, erasures: 0 });
    expect(await names()).not.to.include(name);
  });

  it('reads the record as it is kept, and how often it was erased', async () => {
    const store = idbStore(name);
    await store.save(record, []);
    await store.erase(moduleId);
    await store.save(record, []);
    store.close();
    expect(await headStart(name, moduleId)).to.deep.equal({
      module: moduleId,
      version: migrations.length,
      record,
      erasures: 1,
    });
  });

  it('says nothing of a database that is not as it expects', async () => {
    (await openDB(name, 1)).close();
    expect(await headStart(name, moduleId)).to.equal(undefined);
  });

  it('says nothing where the browser does not let it', async () => {
    const { open } = indexedDB;
    indexedDB.open = () => {
      throw new DOMException('', 'SecurityError');
    };
    try {
      expect(await headStart(name, moduleId)).to.equal(undefined);
    } finally {
      indexedDB.open = open;
    }
  });

  it('does not stand in the way of an upgrade', async () => {
    (
      await openDB(name, 1, { upgrade: (database) => void migrations[0]?.(database as never, undefined as never) })
    ).close();
    const [, store] = [await headStart(name, moduleId), idbStore(name)];
    expect(await store.load(moduleId)).to.equal(undefined);
    store.close();
  });

  it('is what a store loads first, once, and for its module only', async () => {
    await save();
    const other = recordOf({ type: 'attempt.made', attempt: attemptAt(2) });
    const found = { module: moduleId, version: migrations.length, record: other, erasures: 0 };
    const store = idbStore(name, { headStart: Promise.resolve(found) });
    expect(await store.load('another')).to.equal(undefined);
    expect(await store.load(moduleId)).to.deep.equal(other);
    expect(await store.load(moduleId)).to.deep.equal(record);
    store.close();
  });

  for (const [what, found] of [
    ['nothing', undefined],
    ['a database of another version', { module: moduleId, version: 1, record: {}, erasures: 0 }],
    [
      'a record that must be mended',
      { module: moduleId, version: migrations.length, record: { version: 2 }, erasures: 0 },
    ],
  ] as const)
    it(`gives way to the store’s own look where it found ${what}`, async () => {
      await save();
      const store = idbStore(name, { headStart: Promise.resolve(found) });
      expect(await store.load(moduleId)).to.deep.equal(record);
      store.close();
    });

  it('lets an erasure that it did not see stand', async () => {
    await save();
    const early = await headStart(name, moduleId);
    const other = idbStore(name);
    await other.load(moduleId);
    await other.erase(moduleId);
    const store = idbStore(name, { headStart: Promise.resolve(early) });
    await store.load(moduleId);
    expect(await store.save(record, [])).to.equal(undefined);
    for (const open of [store, other]) open.close();
  });
});
