import { expect } from '@open-wc/testing';
import { type SaveState } from '../../src/session/session-machine.js';
import { memoryStore } from '../../src/storage/memory-store.js';
import { right, wrong } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf, visit } from './visit.js';
import { answer, saving, shownIn, stateOf } from './looks.js';

describe('sessionMachine', () => {
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
});
