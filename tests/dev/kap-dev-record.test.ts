import { expect, fixture, html } from '@open-wc/testing';
import '../../src/dev/kap-dev-record.js';
import type { KapDevRecord } from '../../src/dev/kap-dev-record.js';
import { emptyRecord } from '../../src/record/record.js';
import { memoryStore } from '../../src/storage/memory-store.js';
import { StoreError, type RecordStore } from '../../src/storage/record-store.js';
import { button, text } from '../helpers/stage.js';

describe('kap-dev-record', () => {
  const opened = async (store: RecordStore) => {
    const element = await fixture<KapDevRecord>(
      html`<kap-dev-record database="a" module="history" .openStore=${() => store}></kap-dev-record>`,
    );
    const said = async (words: string) => {
      while (text(element, '.dev-said') !== words) await new Promise(requestAnimationFrame);
    };
    return { element, said };
  };

  it('erases while a page comes', async () => {
    const store = memoryStore();
    await store.save(emptyRecord('history'), []);
    let isClosed = false;
    let go!: () => void;
    const gone = new Promise<void>((resolve) => (go = resolve));
    const { element, said } = await opened({
      ...store,
      erase: async (module) => {
        await gone;
        if (isClosed) throw new StoreError('unavailable');
        await store.erase(module);
      },
      close: () => {
        isClosed = true;
      },
    });
    button(element, 'Erase').click();
    element.loads += 1;
    await element.updateComplete;
    go();
    await said('Erased.');
    expect(await store.load('history')).to.equal(undefined);
  });

  it('says so where it cannot', async () => {
    const store = { ...memoryStore(), erase: () => Promise.reject(new StoreError('unavailable')) };
    await store.save(emptyRecord('history'), []);
    const { element, said } = await opened(store);
    let isTold = false;
    element.addEventListener('kap-dev-record-replaced', () => (isTold = true));
    button(element, 'Erase').click();
    await said('This browser keeps nothing here.');
    expect(isTold).to.equal(false);
  });
});
