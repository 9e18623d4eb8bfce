import { expect } from '@open-wc/testing';
import { createActor } from 'xstate';
import { emptyRecord } from '../../src/record/record.js';
import { sessionMachine } from '../../src/session/session-machine.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { itemOf, wrong } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, moduleOf, visit } from './visit.js';
import { answer, saving, shownIn, stateOf } from './looks.js';

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
});
