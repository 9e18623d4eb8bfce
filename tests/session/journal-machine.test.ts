import { expect } from '@open-wc/testing';
import { createActor, SimulatedClock } from 'xstate';
import { otherVersions, shownText, wholeJournal, type ReflectionPlace } from '../../src/session/journal-context.js';
import { journalActors } from '../../src/session/journal-actors.js';
import { journalMachine } from '../../src/session/journal-machine.js';
import { JournalMemory, memoryJournal } from '../../src/storage/memory-journal.js';
import type { JournalStore } from '../../src/storage/journal-store.js';
import { StoreError } from '../../src/storage/record-store.js';
import { heard } from './held-store.js';

const place: ReflectionPlace = {
  module: 'history',
  block: 'promise',
  moduleTitle: 'History',
  lessonTitle: 'Words',
  prompt: 'What did you promise?',
};

let tabs = 0;

/** A page with the journal. `type` types all of a text, and does not pause. */
async function open(store: JournalStore, from = 1) {
  tabs += 1;
  const name = `tab-${tabs}`;
  let time = from;
  const clock = new SimulatedClock();
  const journal = createActor(journalMachine.provide({ actors: journalActors(store) }), {
    clock,
    input: { now: () => time++, newId: () => `${name}-${time++}` },
  }).start();
  await heard();
  const context = () => journal.getSnapshot().context;
  return {
    journal,
    context,
    type: (text: string) => {
      journal.send({ type: 'text.changed', place, text });
    },
    pause: async () => {
      journal.send({ type: 'writing.paused' });
      await heard();
    },
    wait: async (ms: number) => {
      clock.increment(ms);
      await heard();
    },
    text: () => shownText(context(), place),
    others: () => otherVersions(context(), place).map(({ text }) => text),
  };
}

const kept = (memory: JournalMemory) => [...memory.rows.values()].map(({ version }) => version.text);

describe('journalMachine', () => {
  it('writes in the first pause, also of somebody who does not stop', async () => {
    const memory = new JournalMemory();
    const { type, wait, text } = await open(memoryJournal(memory));
    type('I');
    await wait(300);
    type('I said');
    expect(kept(memory)).to.deep.equal([]);
    expect(text()).to.equal('I said');
    await wait(100);
    expect(kept(memory)).to.deep.equal(['I said']);
    type('I said yes');
    await wait(400);
    expect(kept(memory)).to.deep.equal(['I said yes']);
  });

  it('writes at once when the page is left', async () => {
    const memory = new JournalMemory();
    const { type, pause } = await open(memoryJournal(memory));
    type('Last words');
    await pause();
    expect(kept(memory)).to.deep.equal(['Last words']);
  });

  it('finds it again, and says nothing was written before something was', async () => {
    const memory = new JournalMemory();
    const first = await open(memoryJournal(memory));
    await first.pause();
    expect(memory.rows.size).to.equal(0);
    first.type('Here');
    await first.pause();
    expect((await open(memoryJournal(memory))).text()).to.equal('Here');
  });

  it('shows what another tab wrote where nothing is being written', async () => {
    const memory = new JournalMemory();
    const [here, there] = [await open(memoryJournal(memory)), await open(memoryJournal(memory), 100)];
    there.type('From there');
    await there.pause();
    await heard();
    expect(here.text()).to.equal('From there');
    here.type('From there, and here');
    await here.pause();
    await heard();
    expect(there.text()).to.equal('From there, and here');
    expect(kept(memory)).to.deep.equal(['From there, and here']);
  });

  it('keeps both of two tabs that write at the same time, and lets the writer put them together', async () => {
    const memory = new JournalMemory();
    const [here, there] = [await open(memoryJournal(memory)), await open(memoryJournal(memory), 100)];
    here.type('Mine');
    there.type('Yours');
    await here.pause();
    await there.pause();
    await heard();
    expect(kept(memory).sort()).to.deep.equal(['Mine', 'Yours']);
    expect([here.text(), here.others()]).to.deep.equal(['Mine', ['Yours']]);
    expect([there.text(), there.others()]).to.deep.equal(['Yours', ['Mine']]);
    here.type('Mine, too');
    await here.pause();
    expect(kept(memory).sort()).to.deep.equal(['Mine, too', 'Yours']);
    const [other] = otherVersions(here.context(), place);
    here.journal.send({ type: 'version.settled', place, version: other!.id, adds: true });
    await heard();
    expect(kept(memory)).to.deep.equal(['Mine, too\n\nYours']);
    expect(there.text()).to.equal('Mine, too\n\nYours');
  });

  it('takes the same words from two tabs for one text', async () => {
    const memory = new JournalMemory();
    const [here, there] = [await open(memoryJournal(memory)), await open(memoryJournal(memory), 100)];
    here.type('Same');
    there.type('Same');
    await here.pause();
    await there.pause();
    await heard();
    expect(here.others()).to.deep.equal([]);
    here.type('Same, and more');
    await here.pause();
    expect(kept(memory)).to.deep.equal(['Same, and more']);
  });

  it('gives the other text up where that is said', async () => {
    const memory = new JournalMemory();
    const [here, there] = [await open(memoryJournal(memory)), await open(memoryJournal(memory), 100)];
    here.type('Mine');
    there.type('Yours');
    await here.pause();
    await there.pause();
    await heard();
    const [other] = otherVersions(here.context(), place);
    here.journal.send({ type: 'version.settled', place, version: other!.id, adds: false });
    await heard();
    expect(kept(memory)).to.deep.equal(['Mine']);
  });

  it('holds on to what could not be written, says why, and writes it when it can', async () => {
    const memory = new JournalMemory();
    const inner = memoryJournal(memory);
    let fails = true;
    const store: JournalStore = {
      entries: () => inner.entries(),
      write: (writing) => (fails ? Promise.reject(new StoreError('full')) : inner.write(writing)),
      erase: (what) => inner.erase(what),
      watch: (changed) => inner.watch(changed),
      close: () => {
        inner.close();
      },
    };
    const { type, pause, context, text } = await open(store);
    type('Not lost');
    await pause();
    expect(context().trouble).to.equal('full');
    expect(text()).to.equal('Not lost');
    expect(wholeJournal(context()).map(({ versions }) => versions[0]?.text)).to.deep.equal(['Not lost']);
    fails = false;
    await pause();
    expect(context().trouble).to.equal(undefined);
    expect(kept(memory)).to.deep.equal(['Not lost']);
  });

  it('erases one thing after the other, and what was not written yet with it', async () => {
    const memory = new JournalMemory();
    const { journal, type, pause, text } = await open(memoryJournal(memory));
    type('Here');
    await pause();
    journal.send({ type: 'text.changed', place: { ...place, block: 'other' }, text: 'There' });
    type('Here and now');
    journal.send({ type: 'erased', module: 'history', block: 'promise' });
    journal.send({ type: 'erased', module: 'ketamine' });
    await heard();
    expect(text()).to.equal('');
    await pause();
    expect(kept(memory)).to.deep.equal(['There']);
  });

  it('works without a store, and says so', async () => {
    const journal = createActor(journalMachine, { input: { now: () => 1, newId: () => 'id' } }).start();
    await heard();
    journal.send({ type: 'text.changed', place, text: 'For now' });
    expect(journal.getSnapshot().context.trouble).to.equal('unavailable');
    expect(shownText(journal.getSnapshot().context, place)).to.equal('For now');
    journal.stop();
  });
});
