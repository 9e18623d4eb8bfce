import { expect } from '@open-wc/testing';
import { launchedStore } from '../../src/launch/launched-store.js';
import { databaseName } from '../../src/launch/database-name.js';
import { memoryStore, Memory } from '../../src/storage/memory-store.js';
import { StoreError, type RecordStore } from '../../src/storage/record-store.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

const answered = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });

describe('the store of a launch page', () => {
  it('says of each change of its module what came of it, and of no other', async () => {
    const memory = new Memory();
    const heard: (string | undefined)[] = [];
    const store = launchedStore(memoryStore(memory), moduleId, (record) =>
      heard.push(record && Object.keys(record.items).join()),
    );
    await store.save(answered, []);
    await store.save({ ...answered, module: 'another' }, []);
    await memoryStore(memory).save(recordOf({ type: 'attempt.made', attempt: attemptAt(2, { item: 'set-1' }) }), []);
    await store.erase(moduleId);
    expect(heard).to.deep.equal(['first-target', 'first-target,set-1', undefined]);
  });

  it('hands on what the device could not keep', async () => {
    const heard: unknown[] = [];
    const broken: RecordStore = {
      ...memoryStore(),
      watch: () => () => {},
      save: () => Promise.reject(new StoreError('full')),
    };
    const store = launchedStore(broken, moduleId, (record) => heard.push(record));
    const failure = await store.save(answered, []).catch((error: unknown) => error);
    expect((failure as StoreError).code).to.equal('full');
    expect(heard).to.deep.equal([answered]);
  });
});

describe('the database of a learner', () => {
  const path = '/pluginfile.php/14/mod_scorm/content/1/launch.html';
  const anna = { learner: { id: 'anna' } };

  it('is another one for another learner, place or registration', () => {
    const names = [
      databaseName(path, anna),
      databaseName(path, { learner: { id: 'bert' } }),
      databaseName('/pluginfile.php/15/mod_scorm/content/1/launch.html', anna),
      databaseName(path, { ...anna, registration: 'r-1' }),
    ];
    expect(new Set(names).size).to.equal(4);
    for (const name of names) expect(name).to.match(/^kapstone [0-9a-z]+$/);
  });

  it('is the same in the next edition of a package in Moodle, and on each of its launch pages', () => {
    expect(databaseName('/pluginfile.php/14/mod_scorm/content/2/launch.html', anna)).to.equal(databaseName(path, anna));
    expect(databaseName('/pluginfile.php/14/mod_scorm/content/1/launch-dosing.html', anna)).to.equal(
      databaseName(path, anna),
    );
  });
});
