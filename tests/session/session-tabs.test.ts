import { expect } from '@open-wc/testing';
import { emptyRecord } from '../../src/record/record.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { right, wrong } from '../machines/items.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, visit } from './visit.js';
import { answer, saving, stateOf } from './looks.js';

describe('sessionMachine', () => {
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
});
