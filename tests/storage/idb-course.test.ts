import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import { migrations } from '../../src/storage/database.js';
import { idbCourse } from '../../src/storage/idb-course.js';
import { idbJournal, idbJournalAt } from '../../src/storage/idb-journal.js';
import { idbStore } from '../../src/storage/idb-store.js';
import { courseStoreContract } from '../contracts/course-store.js';
import { writingAt } from '../contracts/journal-store.js';
import { codeOf } from '../contracts/record-store.js';
import { attested, courseId, courseRecordOf, read } from '../record/course-samples.js';
import { attemptAt, moduleId, recordOf } from '../record/samples.js';

courseStoreContract('idbCourse', () => {
  const name = crypto.randomUUID();
  return () => idbCourse(name);
});

describe('idbCourse', () => {
  const plant = async (name: string, record: unknown) => {
    const database = await openDB(name);
    await database.put('courses', record, courseId);
    database.close();
  };

  it('comes to a database of version 2 without touching what is in it', async () => {
    const name = crypto.randomUUID();
    const old = migrations.slice(0, 2);
    const record = recordOf({ type: 'attempt.made', attempt: attemptAt(1) });
    const [before, journalBefore] = [idbStore(name, { steps: old }), idbJournalAt(name, old)];
    await before.save(record, [attemptAt(1)]);
    await before.erase('gone');
    const entry = await journalBefore.write(writingAt(1));
    before.close();
    journalBefore.close();

    const course = idbCourse(name);
    await course.save(courseRecordOf(read(1)));
    const [store, journal] = [idbStore(name), idbJournal(name)];
    expect(await store.load(moduleId)).to.deep.equal(record);
    expect(await journal.entries()).to.deep.equal([entry]);
    expect(await course.load(courseId)).to.deep.equal(courseRecordOf(read(1)));
    await store.erase(moduleId);
    expect(await course.load(courseId)).to.deep.equal(courseRecordOf(read(1)));
    await course.erase(courseId);
    expect(await journal.entries()).to.deep.equal([entry]);
    for (const one of [store, journal, course]) one.close();
  });

  it('puts aside what it cannot read in full before it writes over it, and erases that, too', async () => {
    const name = crypto.randomUUID();
    const course = idbCourse(name);
    await course.save(courseRecordOf(read(1)));
    const broken = { ...courseRecordOf(read(1)), attestation: 'x' };
    await plant(name, broken);
    expect(await course.save(courseRecordOf(attested(2)))).to.deep.equal(courseRecordOf(read(1), attested(2)));
    const aside = async () => {
      const database = await openDB(name);
      const rows: unknown[] = await database.getAll('kept-aside');
      database.close();
      return rows;
    };
    expect(await aside()).to.deep.equal([{ module: 'course kap', record: broken }]);
    await course.erase(courseId);
    expect(await aside()).to.deep.equal([]);
    course.close();
  });

  it('leaves a record of a newer edition alone', async () => {
    const name = crypto.randomUUID();
    const course = idbCourse(name);
    await course.save(courseRecordOf(read(1)));
    const newer = { ...courseRecordOf(read(1)), version: 2 };
    await plant(name, newer);
    expect(await codeOf(course.load(courseId))).to.equal('newer-version');
    expect(await codeOf(course.save(courseRecordOf(attested(2))))).to.equal('newer-version');
    const database = await openDB(name);
    expect(await database.get('courses', courseId)).to.deep.equal(newer);
    database.close();
    course.close();
  });
});
