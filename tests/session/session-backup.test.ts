import { expect } from '@open-wc/testing';
import { emptyRecord } from '../../src/record/record.js';
import { type SessionActor } from '../../src/session/session-machine.js';
import { right, wrong } from '../machines/items.js';
import { attemptAt } from '../record/samples.js';
import { HeldStore, heard } from './held-store.js';
import { moduleId, visit } from './visit.js';
import { answer, saving, stateOf } from './looks.js';

describe('sessionMachine', () => {
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
