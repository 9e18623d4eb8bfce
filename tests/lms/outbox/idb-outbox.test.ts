import { expect } from '@open-wc/testing';
import { idbOutbox } from '../../../src/lms/outbox/idb-outbox.js';
import { statementOutboxContract, waiting } from '../../contracts/statement-outbox.js';

statementOutboxContract('idbOutbox', () => {
  const name = crypto.randomUUID();
  return () => idbOutbox(name);
});

describe('idbOutbox', () => {
  it('keeps statements and what is told with them all or not at all', async () => {
    const outbox = idbOutbox(crypto.randomUUID());
    await outbox.post('here', { statements: [waiting('a')], told: 1, at: 1 });
    const broken = { statement: { ...waiting('b').statement, odd: () => 1 } } as never;
    const failed = await outbox.post('here', { statements: [waiting('c'), broken], told: 2, at: 2 }).then(
      () => false,
      () => true,
    );
    expect(failed).to.equal(true);
    expect(await outbox.load('here')).to.deep.equal({ told: 1, waiting: [waiting('a')] });
    outbox.close();
  });

  it('makes way when a newer edition opens its database', async () => {
    const name = crypto.randomUUID();
    const outbox = idbOutbox(name);
    await outbox.post('here', { statements: [waiting('a')], told: 1, at: 1 });
    const newer = indexedDB.open(name, 2);
    await new Promise((resolve, reject) => {
      newer.onsuccess = resolve;
      newer.onerror = reject;
    });
    newer.result.close();
    const failed = await outbox.load('here').catch((error: unknown) => error);
    expect(failed).to.be.instanceOf(DOMException);
  });
});
