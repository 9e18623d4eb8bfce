import { expect, waitUntil } from '@open-wc/testing';
import '../../../components/player/kap-save-state.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { StoreError, type RecordStore } from '../../../src/storage/record-store.js';
import { button, text } from '../../helpers/stage.js';
import { dressed } from './dressed.js';
import { failingStore, openPage, recordOf } from './open-page.js';

const begun = recordOf({ type: 'lesson.opened', lesson: 'words', at: 40 });

describe('kap-save-state', () => {
  before(dressed);

  it('says that the work is saved, once there is some', async () => {
    const { player, session, settled } = await openPage('history/words.html');
    expect(text(player, 'kap-save-state')).to.equal('');
    session.send({ type: 'lesson.opened', lesson: 'words' });
    await settled();
    expect(text(player, 'kap-save-state')).to.equal('Saved on this device');
    session.send({ type: 'erased' });
    await settled();
    expect(text(player, 'kap-save-state')).to.equal('');
  });

  it('says that it is being saved, where that takes a while', async () => {
    const kept = memoryStore();
    await kept.save(begun, []);
    let go = () => {};
    const store: RecordStore = {
      ...failingStore(new Error()),
      load: (module) => kept.load(module),
      save: (record, attempts) =>
        new Promise((resolve) => {
          go = () => {
            resolve(kept.save(record, attempts));
          };
        }),
    };
    const { player, session, settled } = await openPage('history/words.html', { store });
    session.send({ type: 'place.reached', lesson: 'words' });
    await player.querySelector('kap-save-state')!.updateComplete;
    expect(text(player, 'kap-save-state')).to.equal('Saved on this device');
    await waitUntil(() => text(player, 'kap-save-state') === 'Saving');
    go();
    await settled();
    expect(text(player, 'kap-save-state')).to.equal('Saved on this device');
  });

  for (const [code, words] of [
    [
      'unavailable',
      'Not saved: this browser keeps nothing here. Your work lasts until you leave this page. Download it',
    ],
    [
      'full',
      'Not saved: there is no room left on this device. Your work lasts until you leave this page. Try again Download it',
    ],
    [
      'failed',
      'Not saved: the browser could not write. Your work lasts until you leave this page. Try again Download it',
    ],
  ] as const)
    it(`says what is wrong, what lasts and what to do: ${code}`, async () => {
      const { player } = await openPage('history/words.html', { store: failingStore(new StoreError(code)) });
      expect(text(player, 'kap-save-state [role="status"]')).to.equal(words);
      await expect(player.querySelector('kap-save-state')!).to.be.accessible();
    });

  it('tries again', async () => {
    const kept = memoryStore();
    let isBroken = true;
    const store: RecordStore = {
      ...failingStore(new StoreError('full')),
      save: (record, attempts) => (isBroken ? Promise.reject(new StoreError('full')) : kept.save(record, attempts)),
    };
    const { player, session, settled } = await openPage('history/words.html', { store });
    session.send({ type: 'lesson.opened', lesson: 'words' });
    await settled();
    isBroken = false;
    button(player, 'Try again').click();
    await settled();
    expect(text(player, 'kap-save-state')).to.equal('Saved on this device');
  });
});
