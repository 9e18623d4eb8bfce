/** What every `JournalStore` does. Run by the tests of each adapter. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { JournalStore, Writing } from '../../src/storage/journal-store.js';
import { codeOf } from './record-store.js';

/** A text that was written at a time, which is its id, too. */
export function writingAt(
  at: number,
  replaces: number[] = [],
  given: Partial<Writing> & { text?: string } = {},
): Writing {
  const { text = `Text ${at}`, ...rest } = given;
  return {
    module: 'history',
    block: 'promise',
    moduleTitle: 'History',
    lessonTitle: 'Words',
    version: { id: `v${at}`, text, prompt: 'What did you promise?', at },
    replaces: replaces.map((time) => `v${time}`),
    ...rest,
  };
}

/** `place` gives a way to open journals that share one new, empty place, as tabs do. */
export function journalStoreContract(name: string, place: () => () => JournalStore): void {
  describe(`${name} as a journal store`, () => {
    let open: () => JournalStore;
    let store: JournalStore;
    const opened: JournalStore[] = [];

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

    const texts = async (journal = store) =>
      (await journal.entries()).map(({ block, versions }) => [block, ...versions.map(({ text }) => text)]);

    it('is empty at first', async () => {
      expect(await store.entries()).to.deep.equal([]);
    });

    it('gives back what was written, also after the page was left', async () => {
      const { version, replaces: _, ...about } = writingAt(1);
      const entry = { ...about, versions: [version] };
      expect(await store.write(writingAt(1))).to.deep.equal(entry);
      store.close();
      expect(await open().entries()).to.deep.equal([entry]);
    });

    it('puts a text in the place of the one that it was made of', async () => {
      await store.write(writingAt(1));
      await store.write(writingAt(2, [1]));
      expect(await texts()).to.deep.equal([['promise', 'Text 2']]);
    });

    it('keeps both where two tabs wrote from the same text, newest first', async () => {
      const tab = open();
      await store.write(writingAt(1));
      await store.write(writingAt(3, [1]));
      await tab.write(writingAt(2, [1]));
      expect(await texts(tab)).to.deep.equal([['promise', 'Text 3', 'Text 2']]);
      await tab.write(writingAt(4, [2, 3]));
      expect(await texts()).to.deep.equal([['promise', 'Text 4']]);
    });

    it('has nothing of an entry that was emptied', async () => {
      await store.write(writingAt(1));
      expect(await store.write(writingAt(2, [1], { text: ' ' }))).to.equal(undefined);
      expect(await store.entries()).to.deep.equal([]);
    });

    it('gives entries in the order of their writing', async () => {
      await store.write(writingAt(2, [], { block: 'b' }));
      await store.write(writingAt(1, [], { block: 'c' }));
      await store.write(writingAt(3, [], { block: 'a', module: 'ketamine' }));
      expect((await texts()).map(([block]) => block)).to.deep.equal(['c', 'b', 'a']);
    });

    it('forgets an entry, a module, everything', async () => {
      await store.write(writingAt(1));
      await store.write(writingAt(2, [], { block: 'other' }));
      await store.write(writingAt(3, [], { module: 'history-2' }));
      await store.write(writingAt(4, [], { module: 'ketamine' }));
      await store.erase({ module: 'history', block: 'promise' });
      expect((await store.entries()).map(({ module, block }) => `${module} ${block}`)).to.deep.equal([
        'history other',
        'history-2 promise',
        'ketamine promise',
      ]);
      await store.erase({ module: 'history' });
      expect((await store.entries()).map(({ module }) => module)).to.deep.equal(['history-2', 'ketamine']);
      await store.erase({});
      expect(await store.entries()).to.deep.equal([]);
    });

    it('tells another tab, and not itself', async () => {
      let own = 0;
      store.watch(() => (own += 1));
      const tab = open();
      await new Promise<void>((resolve) => {
        tab.watch(resolve);
        void store.write(writingAt(1));
      });
      expect(own).to.equal(0);
    });

    it('refuses everything once it is closed', async () => {
      store.close();
      for (const call of [() => store.entries(), () => store.write(writingAt(1)), () => store.erase({})])
        expect(await codeOf(call())).to.equal('unavailable');
    });

    it('loses no text that nobody has replaced, whatever two tabs do', async () => {
      const step = fc.record({ tab: fc.nat(1), sees: fc.boolean() });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
          await store.erase({});
          const tabs = [store, open()];
          const own: (number | undefined)[] = [undefined, undefined];
          const live = new Set<number>();
          for (const [index, { tab, sees }] of steps.entries()) {
            const at = index + 1;
            const newest = Math.max(...live);
            const base = sees && live.size > 0 ? newest : own[tab];
            await tabs[tab]!.write(writingAt(at, base === undefined ? [] : [base]));
            if (base !== undefined) live.delete(base);
            live.add(at);
            own[tab] = at;
          }
          const kept = (await store.entries()).flatMap(({ versions }) => versions.map((version) => version.at));
          expect(kept).to.deep.equal([...live].sort((a, b) => b - a));
        }),
        { numRuns: 25 },
      );
    });
  });
}
