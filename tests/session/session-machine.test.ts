import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import type { Response } from '../../src/course/item.js';
import { emptyRecord } from '../../src/record/record.js';
import { sessionMachine, type SaveState, type SessionActor } from '../../src/session/session-machine.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { itemOf, right, wrong } from '../machines/items.js';
import { attemptAt } from '../record/samples.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf, visit } from './visit.js';

const stateOf = (session: SessionActor, item: string) => session.getSnapshot().context.items[item]?.getSnapshot().value;
const shownIn = (session: SessionActor, item: string) =>
  session.getSnapshot().context.items[item]?.getSnapshot().context.attempt?.response;
const saving = (session: SessionActor) => session.getSnapshot().context.saving;
const answer = (session: SessionActor, item: string, response: Response = right) => {
  session.send({ type: 'response.changed', item, response });
  session.send({ type: 'response.submitted', item });
};

describe('sessionMachine', () => {
  describe('loading', () => {
    it('has nothing to show before the record is there', async () => {
      const store = new HeldStore(undefined, ['load']);
      const { session } = await visit(store);
      expect(session.getSnapshot().value).to.equal('loading');
      expect(session.getSnapshot().context.items).to.deep.equal({});
      await store.next.succeed();
      expect(session.getSnapshot().value).to.equal('learning');
      expect(session.getSnapshot().context.record).to.deep.equal(emptyRecord(moduleId));
      expect(stateOf(session, 'a')).to.equal('answering');
      expect(saving(session)).to.equal('saved');
    });

    it('goes on where the learner stood', async () => {
      const memory = new Memory();
      const first = await visit(memoryStore(memory));
      answer(first.session, 'a', wrong);
      await heard();
      const { session } = await visit(memoryStore(memory));
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(shownIn(session, 'a')).to.deep.equal(wrong);
      expect(stateOf(session, 'b')).to.equal('answering');
    });

    for (const code of ['unavailable', 'newer-version', 'failed', 'full'] as const)
      it(`learns in memory when the store is ${code}`, async () => {
        const store = new HeldStore(undefined, ['load', 'save']);
        const { session } = await visit(store);
        await store.next.fail(code);
        expect(session.getSnapshot().value).to.equal('learning');
        expect(saving(session)).to.equal(code);
        answer(session, 'a');
        await store.next.fail(code);
        expect(stateOf(session, 'a')).to.equal('judged');
        expect(saving(session)).to.equal(code);
        expect(session.getSnapshot().context.record.items).to.have.keys('a');
      });

    it('learns in memory when there is no store at all', async () => {
      const session = createActor(sessionMachine, {
        input: { module: moduleOf(), items: [itemOf('a')], now: () => 1, newId: () => 'id', newSeed: () => 1 },
      });
      session.start();
      await heard();
      answer(session, 'a');
      await heard();
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(saving(session)).to.equal('unavailable');
    });

    it('does not wait for ever, and a save brings back what could not be loaded', async () => {
      const memory = new Memory();
      answer((await visit(memoryStore(memory))).session, 'a', wrong);
      await heard();
      const { session, clock } = await visit(new HeldStore(memory, ['load']));
      clock.increment(4999);
      expect(session.getSnapshot().value).to.equal('loading');
      clock.increment(1);
      expect(session.getSnapshot().value).to.equal('learning');
      expect(saving(session)).to.equal('failed');
      session.send({ type: 'lesson.opened', lesson: 'words' });
      await heard();
      expect(saving(session)).to.equal('saved');
      expect(stateOf(session, 'a')).to.equal('judged');
    });

    it('keeps what happens meanwhile', async () => {
      const store = new HeldStore(undefined, ['load']);
      const { session } = await visit(store);
      session.send({ type: 'lesson.opened', lesson: 'words' });
      await store.next.succeed();
      expect(session.getSnapshot().context.record.lessons).to.have.keys('words');
      expect(store.memory.records.get(moduleId)?.lessons).to.have.keys('words');
    });
  });

  describe('saving', () => {
    it('gives feedback only after the response is durable', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      answer(session, 'a', wrong);
      await heard();
      expect(stateOf(session, 'a')).to.equal('saving');
      expect(saving(session)).to.equal('saving');
      expect(store.memory.attempts.size).to.equal(0);
      await store.next.succeed();
      expect(store.memory.attempts.size).to.equal(1);
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(saving(session)).to.equal('saved');
    });

    it('stamps an attempt with id, time, outcome and content', async () => {
      const store = new HeldStore();
      const { session } = await visit(store, { from: 500 });
      answer(session, 'a', right);
      const [attempt] = store.next.attempts;
      expect(attempt).to.deep.include({ item: 'a', response: right, at: 500, hash: 'h1' });
      expect(attempt?.outcome).to.deep.equal({ score: 1, correct: true });
      expect(attempt?.id).to.be.a('string');
      expect(shownIn(session, 'a')).to.equal(attempt?.response);
    });

    it('sends one thing at a time, and takes along what came up meanwhile', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      answer(session, 'a');
      answer(session, 'b');
      session.send({ type: 'lesson.finished', lesson: 'words' });
      session.send({ type: 'place.reached', lesson: 'words', anchor: 'end' });
      await heard();
      expect(store.pending).to.have.length(1);
      await store.next.succeed();
      expect([stateOf(session, 'a'), stateOf(session, 'b')]).to.deep.equal(['judged', 'saving']);
      expect(saving(session)).to.equal('saving');
      expect(store.pending).to.have.length(1);
      expect(store.next.attempts.map(({ item }) => item)).to.deep.equal(['b']);
      await store.next.succeed();
      expect(stateOf(session, 'b')).to.equal('judged');
      expect(store.pending).to.have.length(0);
      expect(store.memory.records.get(moduleId)).to.deep.equal(session.getSnapshot().context.record);
    });

    it('keeps what could not be saved for the next save, and says so as long as it is true', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      const told: SaveState[] = [];
      session.subscribe(({ context }) => {
        if (told.at(-1) !== context.saving) told.push(context.saving);
      });
      answer(session, 'a');
      await store.next.fail('full');
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(store.pending).to.have.length(0);
      answer(session, 'b');
      expect(store.next.attempts.map(({ item }) => item)).to.deep.equal(['a', 'b']);
      await store.next.succeed();
      expect(told).to.deep.equal(['saved', 'saving', 'full', 'saved']);
      expect(store.memory.attempts.size).to.equal(2);
    });

    it('tries again at once with what came up while a save failed, so that nobody waits', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      answer(session, 'a');
      answer(session, 'b');
      await store.next.fail('odd');
      expect([stateOf(session, 'a'), stateOf(session, 'b')]).to.deep.equal(['judged', 'saving']);
      expect(store.next.attempts).to.have.length(2);
      await store.next.fail('odd');
      expect(stateOf(session, 'b')).to.equal('judged');
      expect(store.pending).to.have.length(0);
      expect(saving(session)).to.equal('failed');
    });

    it('tries again when it is asked to, and only when there is a reason', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      session.send({ type: 'save.retried' });
      expect(store.pending).to.have.length(0);
      answer(session, 'a');
      await store.next.fail();
      session.send({ type: 'save.retried' });
      expect(saving(session)).to.equal('saving');
      expect(store.next.attempts).to.have.length(1);
      await store.next.fail('full');
      expect(saving(session)).to.equal('full');
      session.send({ type: 'save.retried' });
      await store.next.succeed();
      expect(saving(session)).to.equal('saved');
      expect(store.memory.attempts.size).to.equal(1);
    });

    it('does not wait for a store that does not answer, and hears it out when it does', async () => {
      const store = new HeldStore();
      const { session, clock } = await visit(store);
      answer(session, 'a');
      clock.increment(5000);
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(saving(session)).to.equal('failed');
      answer(session, 'b');
      expect(stateOf(session, 'b')).to.equal('judged');
      expect(store.pending).to.have.length(1);
      await store.next.succeed();
      expect(store.next.attempts.map(({ item }) => item)).to.deep.equal(['b']);
      await store.next.succeed();
      expect(saving(session)).to.equal('saved');
      session.send({ type: 'item.retried', item: 'a' });
      answer(session, 'a');
      expect(stateOf(session, 'a')).to.equal('saving');
    });

    it('counts the time of each save anew, and none when there is nothing to wait for', async () => {
      const store = new HeldStore();
      const { session, clock } = await visit(store);
      answer(session, 'a');
      clock.increment(4000);
      await store.next.succeed();
      clock.increment(4000);
      expect(saving(session)).to.equal('saved');
      answer(session, 'b');
      clock.increment(4000);
      expect(stateOf(session, 'b')).to.equal('saving');
      clock.increment(1000);
      expect(stateOf(session, 'b')).to.equal('judged');
    });

    it('notes the first opening and finishing of a lesson, and no more', async () => {
      const store = new HeldStore(undefined, []);
      const { session } = await visit(store);
      for (let time = 0; time < 3; time += 1) {
        session.send({ type: 'lesson.opened', lesson: 'words' });
        session.send({ type: 'lesson.finished', lesson: 'words' });
      }
      await heard();
      expect(store.memory.records.get(moduleId)?.lessons).to.deep.equal({ words: { opened: 1, finished: 2 } });
    });

    it('finishes no lesson before enough is answered', async () => {
      const item = (id: string) => ({ id, objective: 'o', hash: 'h' });
      const module = moduleOf();
      module.lessons = module.lessons.map((lesson) => ({ ...lesson, practice: [{ items: [item('a')], need: 1 }] }));
      const { session } = await visit(memoryStore(), { module });
      session.send({ type: 'lesson.finished', lesson: 'words' });
      session.send({ type: 'lesson.finished', lesson: 'gone' });
      expect(session.getSnapshot().context.record.lessons).to.deep.equal({});
      answer(session, 'a', wrong);
      session.send({ type: 'lesson.finished', lesson: 'words' });
      expect(session.getSnapshot().context.record.lessons).to.have.keys('words');
    });

    it('ignores items that the page does not have', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      answer(session, 'gone');
      session.send({ type: 'item.retried', item: 'gone' });
      session.send({ type: 'response.submitted', item: 'a' });
      session.send({ type: 'sitting.started' });
      expect(store.pending).to.have.length(0);
    });
  });

  describe('another tab', () => {
    it('shows what was answered there, where nobody is answering here', async () => {
      const memory = new Memory();
      const here = await visit(memoryStore(memory));
      const there = await visit(memoryStore(memory));
      here.session.send({ type: 'response.changed', item: 'b', response: wrong });
      answer(there.session, 'a');
      answer(there.session, 'b');
      await heard();
      expect(stateOf(here.session, 'a')).to.equal('judged');
      expect(stateOf(here.session, 'b')).to.equal('answering');
      expect(here.session.getSnapshot().context.items.b?.getSnapshot().context.draft).to.deep.equal(wrong);
      expect(here.session.getSnapshot().context.record).to.deep.equal(there.session.getSnapshot().context.record);
    });

    it('takes nothing away that is not saved here', async () => {
      const memory = new Memory();
      const store = new HeldStore(memory);
      const here = await visit(store);
      const there = await visit(memoryStore(memory), { from: 100 });
      answer(here.session, 'a', wrong);
      answer(there.session, 'b', right);
      await heard();
      expect(here.session.getSnapshot().context.record.items).to.have.keys('a', 'b');
      await store.next.succeed();
      expect(memory.records.get(moduleId)?.items).to.have.keys('a', 'b');
      expect(memory.attempts.size).to.equal(2);
    });

    it('starts anew here when the record was erased there', async () => {
      const memory = new Memory();
      const here = await visit(memoryStore(memory));
      const there = await visit(memoryStore(memory));
      answer(here.session, 'a');
      await heard();
      there.session.send({ type: 'erased' });
      await heard();
      expect(stateOf(here.session, 'a')).to.equal('answering');
      expect(here.session.getSnapshot().context.record).to.deep.equal(emptyRecord(moduleId));
      answer(here.session, 'b');
      await heard();
      expect(memory.records.get(moduleId)?.items).to.have.keys('b');
    });
  });

  describe('another tab that erases', () => {
    it('is not undone by a save that was on its way', async () => {
      const memory = new Memory();
      const store = new HeldStore(memory);
      const here = await visit(store);
      const there = await visit(memoryStore(memory));
      answer(here.session, 'a');
      await store.next.succeed();
      answer(here.session, 'b');
      there.session.send({ type: 'erased' });
      await heard();
      await store.next.succeed();
      expect(memory.records.get(moduleId)).to.equal(undefined);
      expect(memory.attempts.size).to.equal(0);
      expect(here.session.getSnapshot().context.record).to.deep.equal(emptyRecord(moduleId));
      expect(stateOf(here.session, 'b')).to.equal('answering');
      answer(here.session, 'a', wrong);
      await store.next.succeed();
      expect(memory.records.get(moduleId)?.items).to.have.keys('a');
      expect(stateOf(here.session, 'a')).to.equal('judged');
      expect(saving(here.session)).to.equal('saved');
    });

    it('takes nothing away that was done since, when an old save is refused late', async () => {
      const memory = new Memory();
      const store = new HeldStore(memory);
      const here = await visit(store);
      const there = await visit(memoryStore(memory));
      answer(here.session, 'a');
      there.session.send({ type: 'erased' });
      await heard();
      answer(here.session, 'b', wrong);
      await store.next.succeed();
      expect(here.session.getSnapshot().context.record.items).to.have.keys('b');
      await store.next.succeed();
      expect(memory.records.get(moduleId)?.items).to.have.keys('b');
    });

    it('is heard of by the refused save alone, where tabs cannot speak', async () => {
      const memory = new Memory();
      const store = new HeldStore(memory);
      store.watch = () => () => undefined;
      const here = await visit(store);
      answer(here.session, 'a');
      await store.next.succeed();
      const there = await visit(memoryStore(memory));
      there.session.send({ type: 'erased' });
      await heard();
      answer(here.session, 'b');
      await store.next.succeed();
      expect(memory.records.get(moduleId)).to.equal(undefined);
      expect(here.session.getSnapshot().context.record).to.deep.equal(emptyRecord(moduleId));
      expect(stateOf(here.session, 'a')).to.equal('answering');
    });
  });

  describe('backup and erasing', () => {
    const backupFrom = (session: SessionActor) =>
      new Promise<{ items: string[]; attempts: string[] }>((resolve) => {
        session.on('backup.ready', ({ backup }) => {
          resolve({
            items: Object.keys(backup.record.items),
            attempts: backup.attempts.map(({ item, at }) => `${item} ${at}`),
          });
        });
        session.send({ type: 'backup.asked' });
      });

    it('hands out every attempt, those that are not saved among them', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      for (const response of [wrong, right, wrong]) {
        answer(session, 'a', response);
        await store.next.succeed();
        session.send({ type: 'item.retried', item: 'a' });
      }
      answer(session, 'b');
      await store.next.fail('full');
      answer(session, 'a');
      const all = ['a 1', 'a 2', 'a 3', 'b 4', 'a 5'];
      expect(await backupFrom(session)).to.deep.equal({ items: ['a', 'b'], attempts: all });
    });

    it('hands out what is known when the store fails', async () => {
      const store = new HeldStore(undefined, ['attempts']);
      const { session } = await visit(store);
      answer(session, 'a');
      await heard();
      const backup = backupFrom(session);
      await store.next.fail('odd');
      expect(await backup).to.deep.equal({ items: ['a'], attempts: ['a 1'] });
    });

    it('merges and saves a backup of this module, and no other', async () => {
      const store = new HeldStore();
      const { session } = await visit(store);
      const attempts = [1, 2, 3].map((at) => attemptAt(at, { item: 'a' }));
      session.send({
        type: 'backup.imported',
        backup: { format: 'kapstone-backup', record: emptyRecord('other'), attempts },
      });
      expect(store.pending).to.have.length(0);
      session.send({
        type: 'backup.imported',
        backup: { format: 'kapstone-backup', record: emptyRecord(moduleId), attempts },
      });
      expect(stateOf(session, 'a')).to.equal('judged');
      await store.next.succeed();
      expect(store.memory.attempts.size).to.equal(3);
      expect(store.memory.records.get(moduleId)?.items.a?.latest.at).to.equal(3);
    });

    it('erases after what is being saved, and starts anew', async () => {
      const store = new HeldStore(undefined, ['save', 'erase']);
      const { session } = await visit(store);
      answer(session, 'a');
      session.send({ type: 'erased' });
      expect(store.pending.map(({ name }) => name)).to.deep.equal(['save']);
      await store.next.succeed();
      expect(store.pending.map(({ name }) => name)).to.deep.equal(['erase']);
      const before = session.getSnapshot().context.items.a;
      await store.next.succeed();
      expect(store.memory.records.size + store.memory.attempts.size).to.equal(0);
      expect(session.getSnapshot().context.record).to.deep.equal(emptyRecord(moduleId));
      expect(session.getSnapshot().context.items.a).not.to.equal(before);
      expect(stateOf(session, 'a')).to.equal('answering');
      answer(session, 'a');
      await store.next.succeed();
      expect(store.memory.attempts.size).to.equal(1);
    });

    it('keeps everything when it cannot be erased, and says so', async () => {
      const store = new HeldStore(undefined, ['erase']);
      const { session } = await visit(store);
      answer(session, 'a');
      await heard();
      session.send({ type: 'erased' });
      expect(saving(session)).to.equal('saving');
      await store.next.fail('unavailable');
      expect(saving(session)).to.equal('unavailable');
      expect(stateOf(session, 'a')).to.equal('judged');
      expect(session.getSnapshot().context.record.items).to.have.keys('a');
    });
  });
});
