/** What every `RecordStore` does. Run by the tests of each adapter. */
import { expect } from '@open-wc/testing';
import { backupOf, withAttempts } from '../../src/record/backup.js';
import { emptyRecord, type LearnerRecord } from '../../src/record/record.js';
import { StoreError, type RecordStore } from '../../src/storage/record-store.js';
import { attemptAt, moduleId, recordOf, sittingAt } from '../record/samples.js';

/** `place` gives a way to open stores that share one new, empty place, as tabs do. */
export function recordStoreContract(name: string, place: () => () => RecordStore): void {
  describe(`${name} as a record store`, () => {
    let open: () => RecordStore;
    let store: RecordStore;
    const opened: RecordStore[] = [];

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

    const made = (...times: number[]) =>
      recordOf(...times.map((at) => ({ type: 'attempt.made' as const, attempt: attemptAt(at) })));
    const lesson = (id: string, at = 1) => recordOf({ type: 'lesson.opened', lesson: id, at });

    it('has nothing of a new module', async () => {
      expect(await store.load(moduleId)).to.be.undefined;
      expect(await store.attempts(moduleId)).to.deep.equal([]);
    });

    it('gives back what it was given', async () => {
      const record = recordOf(
        { type: 'attempt.made', attempt: attemptAt(1) },
        { type: 'place.reached', lesson: 'words', at: 2 },
        { type: 'sitting.changed', sitting: sittingAt(3, { 'bank-1': 1 }) },
      );
      expect(await store.save(record, [attemptAt(1)])).to.deep.equal(record);
      expect(await store.load(moduleId)).to.deep.equal(record);
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
    });

    it('still has it after the page was left', async () => {
      await store.save(made(1), [attemptAt(1)]);
      store.close();
      expect(await open().load(moduleId)).to.deep.equal(made(1));
    });

    it('merges what it is given into what it has, and answers with both', async () => {
      await store.save(made(1), [attemptAt(1)]);
      const merged = recordOf(
        { type: 'attempt.made', attempt: attemptAt(1) },
        { type: 'lesson.opened', lesson: 'laws', at: 1 },
      );
      expect(await store.save(lesson('laws'), [])).to.deep.equal(merged);
      expect(await store.load(moduleId)).to.deep.equal(merged);
    });

    it('keeps every attempt, oldest first, each once', async () => {
      await store.save(made(3, 1), [attemptAt(3), attemptAt(1)]);
      await store.save(made(2, 3), [attemptAt(2), attemptAt(3), attemptAt(2, { id: 'another' })]);
      const ids = (await store.attempts(moduleId)).map(({ id }) => id);
      expect(ids).to.deep.equal(['attempt-1', 'another', 'attempt-2', 'attempt-3']);
    });

    it('keeps modules apart', async () => {
      const other: LearnerRecord = { ...lesson('basics'), module: 'ketamine' };
      await store.save(made(1), [attemptAt(1)]);
      await store.save(other, [attemptAt(2)]);
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(await store.load('ketamine')).to.deep.equal(other);
      expect(await store.attempts('ketamine')).to.deep.equal([attemptAt(2)]);
      await store.erase('ketamine');
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
    });

    it('forgets a module on request', async () => {
      await store.save(made(1), [attemptAt(1)]);
      await store.erase(moduleId);
      expect(await store.load(moduleId)).to.be.undefined;
      expect(await store.attempts(moduleId)).to.deep.equal([]);
      expect(await store.save(lesson('words'), [])).to.deep.equal(lesson('words'));
    });

    it('brings nothing back that another tab has erased, with a save that knew it', async () => {
      const tab = open();
      await store.save(made(1), [attemptAt(1)]);
      await tab.load(moduleId);
      await store.erase(moduleId);
      const late = tab.save(made(1, 2), [attemptAt(2)]);
      expect(await late).to.be.undefined;
      expect(await store.load(moduleId)).to.be.undefined;
      expect(await store.attempts(moduleId)).to.deep.equal([]);
      expect(await tab.save(lesson('words'), [])).to.deep.equal(lesson('words'));
      expect(await store.save(lesson('laws'), [])).to.have.nested.property('lessons.words');
    });

    it('ends with nothing where one tab saves while another erases', async () => {
      const tabs = [store, open(), open()] as const;
      await tabs[0].save(made(1), [attemptAt(1)]);
      await Promise.all(tabs.map((tab) => tab.load(moduleId)));
      await Promise.all([
        tabs[1].save(made(1, 2), [attemptAt(2)]),
        tabs[0].erase(moduleId),
        tabs[2].save(made(1, 3), [attemptAt(3)]),
      ]);
      expect(await open().load(moduleId)).to.be.undefined;
      expect(await open().attempts(moduleId)).to.deep.equal([]);
    });

    it('hands out copies', async () => {
      const given = made(1);
      const merged = (await store.save(given, [attemptAt(1)]))!;
      given.items = {};
      merged.items = {};
      (await store.load(moduleId))!.items = {};
      (await store.attempts(moduleId))[0]!.at = 99;
      expect(await store.load(moduleId)).to.deep.equal(made(1));
      expect(await store.attempts(moduleId)).to.deep.equal([attemptAt(1)]);
    });

    it('takes saves that are not waited for, in their order', async () => {
      const times = [1, 2, 3, 4, 5, 6, 7, 8];
      await Promise.all(times.map((at) => store.save(made(at), [attemptAt(at)])));
      expect(await store.load(moduleId)).to.deep.equal(made(...times));
      expect(await store.attempts(moduleId)).to.have.length(8);
    });

    it('loses nothing of two tabs that save by turns', async () => {
      const tabs = [store, open()] as const;
      const odd = [1, 3, 5, 7];
      const even = [2, 4, 6, 8];
      await Promise.all(
        odd.flatMap((at, index) => [
          tabs[0].save(made(at), [attemptAt(at)]),
          tabs[1].save(made(even[index]!), [attemptAt(even[index]!)]),
        ]),
      );
      for (const tab of tabs) expect(await tab.load(moduleId)).to.deep.equal(made(...odd, ...even));
      expect(await open().attempts(moduleId)).to.have.length(8);
    });

    it('tells another tab what was saved and that it was erased, and not itself', async () => {
      const heard: unknown[] = [];
      const own: unknown[] = [];
      store.watch(moduleId, (record) => own.push(record));
      const tab = open();
      await new Promise<void>((resolve) => {
        tab.watch(moduleId, (record) => {
          heard.push(record);
          if (heard.length === 1) void store.erase(moduleId);
          else resolve();
        });
        void store.save(made(1), []);
      });
      expect(heard).to.deep.equal([made(1), undefined]);
      expect(own).to.deep.equal([]);
    });

    it('stops telling, and does not tell of other modules', async () => {
      const heard: string[] = [];
      const tab = open();
      tab.watch('ketamine', () => heard.push('other module'));
      const stop = tab.watch(moduleId, () => heard.push('stopped'));
      stop();
      await new Promise<void>((resolve) => {
        tab.watch(moduleId, () => {
          resolve();
        });
        void store.save(made(1), []);
      });
      expect(heard).to.deep.equal([]);
    });

    it('refuses everything once it is closed', async () => {
      await store.save(made(1), []);
      store.close();
      const calls = [
        () => store.load(moduleId),
        () => store.save(made(2), []),
        () => store.attempts(moduleId),
        () => store.erase(moduleId),
      ];
      for (const call of calls) expect(await codeOf(call())).to.equal('unavailable');
    });

    it('takes a backup of ten thousand attempts in one go, and adds to it', async () => {
      const all = Array.from({ length: 10_000 }, (_, index) =>
        attemptAt(index + 1, { item: `item-${index % 40}`, score: 0.5 }),
      );
      const backup = backupOf(withAttempts(emptyRecord(moduleId), all), all);
      await store.save(backup.record, backup.attempts);
      const merged = (await store.save(made(20_000), [attemptAt(20_000)]))!;
      expect(Object.keys(merged.items)).to.have.length(41);
      expect(await store.attempts(moduleId)).to.have.length(10_001);
    });
  });
}

/** The code with which a call fails; undefined where it does not. */
export async function codeOf(call: Promise<unknown>): Promise<string | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    return error instanceof StoreError ? error.code : String(error);
  }
}
