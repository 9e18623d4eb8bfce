import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import type { AsideStore } from '../../src/storage/aside-store.js';
import { idbAside } from '../../src/storage/idb-aside.js';
import { idbCourse } from '../../src/storage/idb-course.js';
import { idbStore } from '../../src/storage/idb-store.js';
import broken from '../fixtures/records/v2-broken.json';
import whole from '../fixtures/records/v2.json';
import { courseId, courseRecordOf, read } from '../record/course-samples.js';
import { moduleId, recordOf } from '../record/samples.js';

describe('idbAside', () => {
  let name: string;
  let aside: AsideStore;
  const plant = async (store: 'records' | 'courses', record: unknown, key: string) => {
    // What makes the database.
    const made = idbStore(name);
    await made.save({ ...recordOf(), module: 'other' }, []);
    made.close();
    const database = await openDB(name);
    await database.put(store, record, key);
    database.close();
  };
  const here = { modules: [moduleId] };

  beforeEach(() => {
    name = crypto.randomUUID();
    aside = idbAside(name);
  });
  afterEach(() => {
    aside.close();
  });

  it('finds nothing where nothing is kept, and nothing where all can be read', async () => {
    expect(await aside.found(here)).to.deep.equal([]);
    await plant('records', whole, moduleId);
    expect(await aside.found({ ...here, course: courseId })).to.deep.equal([]);
  });

  it('finds what is broken as it was, before and after it was written over, once', async () => {
    await plant('records', broken, moduleId);
    const found = [{ of: moduleId, record: broken, isTold: false }];
    expect(await aside.found(here)).to.deep.equal(found);
    const store = idbStore(name);
    await store.save(recordOf({ type: 'lesson.opened', lesson: 'laws', at: 5 }), []);
    store.close();
    expect(await aside.found(here)).to.deep.equal(found);
    expect(await aside.found({ modules: ['other'] })).to.deep.equal([]);
  });

  it('remembers that the learner was told, and keeps it until the module is erased', async () => {
    await plant('records', broken, moduleId);
    const store = idbStore(name);
    await store.save(recordOf({ type: 'lesson.opened', lesson: 'laws', at: 5 }), []);
    await aside.tell(here);
    expect(await aside.found(here)).to.deep.equal([{ of: moduleId, record: broken, isTold: true }]);
    await store.erase(moduleId);
    store.close();
    expect(await aside.found(here)).to.deep.equal([]);
  });

  it('knows the course’s own record, too', async () => {
    const record = { ...courseRecordOf(read(1)), attestation: 'x' };
    await plant('courses', record, courseId);
    const found = [{ of: `course ${courseId}`, record, isTold: false }];
    expect(await aside.found({ modules: [], course: courseId })).to.deep.equal(found);
    expect(await aside.found({ modules: [courseId] })).to.deep.equal([]);
    const course = idbCourse(name);
    await course.save(courseRecordOf(read(1)));
    course.close();
    expect(await aside.found({ modules: [], course: courseId })).to.deep.equal(found);
  });

  it('leaves alone what a newer edition wrote: it is not broken', async () => {
    await plant('records', { version: 9, module: moduleId }, moduleId);
    expect(await aside.found(here)).to.deep.equal([]);
  });
});
