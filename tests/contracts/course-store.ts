/** What every `CourseStore` does. Run by the tests of each adapter. */
import { expect } from '@open-wc/testing';
import type { CourseRecord } from '../../src/record/course-record.js';
import type { CourseStore } from '../../src/storage/course-store.js';
import { answered, attested, courseId, courseRecordOf, evaluated, read } from '../record/course-samples.js';
import { codeOf } from './record-store.js';

/** `place` gives a way to open stores that share one new, empty place, as tabs do. */
export function courseStoreContract(name: string, place: () => () => CourseStore): void {
  describe(`${name} as a course store`, () => {
    let open: () => CourseStore;
    let store: CourseStore;
    const opened: CourseStore[] = [];

    beforeEach(() => {
      const openAnother = place();
      open = () => {
        const another = openAnother();
        opened.push(another);
        return another;
      };
      store = open();
    });
    afterEach(() => {
      for (const one of opened.splice(0)) one.close();
    });

    it('has nothing of a new course', async () => {
      expect(await store.load(courseId)).to.equal(undefined);
    });

    it('gives back what it was given, also after the page was left', async () => {
      const record = courseRecordOf(
        read(1),
        answered('change', 'more', 2),
        evaluated(3, { change: 'more' }),
        attested(4),
      );
      expect(await store.save(record)).to.deep.equal(record);
      store.close();
      expect(await open().load(courseId)).to.deep.equal(record);
    });

    it('merges what it is given into what it has, and answers with both', async () => {
      const tab = open();
      await store.save(courseRecordOf(read(1), answered('change', 'old', 2)));
      const both = courseRecordOf(read(1), answered('change', 'new', 3));
      expect(await tab.save(courseRecordOf(answered('change', 'new', 3)))).to.deep.equal(both);
      expect(await store.load(courseId)).to.deep.equal(both);
    });

    it('keeps courses apart', async () => {
      const other: CourseRecord = { ...courseRecordOf(read(9)), course: 'other' };
      await store.save(courseRecordOf(read(1)));
      await store.save(other);
      await store.erase('other');
      expect(await store.load(courseId)).to.deep.equal(courseRecordOf(read(1)));
      expect(await store.load('other')).to.equal(undefined);
    });

    it('does not bring back what another tab has erased', async () => {
      await store.save(courseRecordOf(read(1)));
      const tab = open();
      await tab.load(courseId);
      await tab.erase(courseId);
      expect(await store.save(courseRecordOf(read(1), attested(2)))).to.equal(undefined);
      expect(await tab.load(courseId)).to.equal(undefined);
      expect(await store.save(courseRecordOf(read(5)))).to.deep.equal(courseRecordOf(read(5)));
    });

    it('tells another tab what was saved and that it was erased, and not itself', async () => {
      const own: unknown[] = [];
      store.watch(courseId, (record) => own.push(record));
      const tab = open();
      const heard = (act: () => Promise<unknown>) =>
        new Promise<CourseRecord | undefined>((resolve) => {
          const stop = tab.watch(courseId, (record) => {
            stop();
            resolve(record);
          });
          void act();
        });
      expect(await heard(() => store.save(courseRecordOf(read(1))))).to.deep.equal(courseRecordOf(read(1)));
      expect(await heard(() => store.erase(courseId))).to.equal(undefined);
      expect(own).to.deep.equal([]);
    });

    it('refuses everything once it is closed', async () => {
      store.close();
      for (const call of [() => store.load(courseId), () => store.save(courseRecordOf()), () => store.erase(courseId)])
        expect(await codeOf(call())).to.equal('unavailable');
    });
  });
}
