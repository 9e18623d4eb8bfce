import { expect } from '@open-wc/testing';
import { openDB } from 'idb';
import '../../../components/player/kap-aside.js';
import type { KapAside } from '../../../components/player/kap-aside.js';
import { el } from '../../../src/course/markup/element.js';
import { idbAside } from '../../../src/storage/idb-aside.js';
import { idbStore } from '../../../src/storage/idb-store.js';
import broken from '../../fixtures/records/v2-broken.json';
import { button, stage } from '../../helpers/stage.js';
import { recordOf } from '../../record/samples.js';

const sentence =
  'Some of your saved work could not be read: it was put aside unchanged, the rest is in use, and you can download what was put aside.';

/** A device on which a record was kept that is broken by now, and what is drawn there. */
async function brokenDevice() {
  const name = crypto.randomUUID();
  const store = idbStore(name);
  await store.save(recordOf({ type: 'lesson.opened', lesson: 'laws', at: 5 }), []);
  const database = await openDB(name);
  await database.put('records', broken, 'history');
  database.close();
  const show = async (attributes: Record<string, string | boolean> = {}) => {
    const place = await stage([el('kap-aside', { modules: 'history ketamine', ...attributes })]);
    const element = place.querySelector<KapAside>('kap-aside')!;
    const aside = idbAside(name);
    const looked = new Promise<void>((resolve) => {
      const { found } = aside;
      aside.found = async (at) => {
        const result = await found.call(aside, at);
        setTimeout(resolve);
        return result;
      };
    });
    element.store = aside;
    await looked;
    await element.updateComplete;
    return { element, aside };
  };
  const save = () => store.save(recordOf({ type: 'lesson.opened', lesson: 'words', at: 6 }), []);
  return { show, save };
}

describe('kap-aside', () => {
  it('says in one sentence what happened, before and after it was written over', async () => {
    const { show, save } = await brokenDevice();
    const { element } = await show();
    expect(element.textContent).to.include('could not be read').and.not.include('!');
    await expect(element).to.be.accessible();
    await save();
    const again = await show();
    expect(again.element.querySelector('p')!.textContent.replace(/\s+/g, ' ')).to.include(sentence);
  });

  it('gives what was put aside as a file, as it was found', async () => {
    const { show } = await brokenDevice();
    const { element } = await show();
    const blobs: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      blobs.push(blob);
      return create(blob);
    };
    let name = '';
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    try {
      button(element, 'Download it').click();
    } finally {
      URL.createObjectURL = create;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.match(/^kapstone-put-aside-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(await blobs[0]!.text())).to.deep.equal([{ of: 'history', record: broken }]);
  });

  it('is hidden for good when the learner hides it, and stays where it can be had later', async () => {
    const { show, save } = await brokenDevice();
    await save();
    const { element, aside } = await show();
    const told = new Promise<void>((resolve) => {
      const { tell } = aside;
      aside.tell = async (at) => {
        await tell.call(aside, at);
        resolve();
      };
    });
    button(element, 'Hide this').click();
    await told;
    await element.updateComplete;
    expect(element.querySelector('p')).to.equal(null);
    expect((await show()).element.querySelector('p')).to.equal(null);
    const kept = await show({ stays: true });
    expect(kept.element.querySelector('p')).to.not.equal(null);
    expect(kept.element.querySelectorAll('button')).to.have.length(1);
  });

  it('says nothing where all can be read', async () => {
    const { show, save } = await brokenDevice();
    await save();
    const { element } = await show({ modules: 'ketamine' });
    expect(element.querySelector('p')).to.equal(null);
  });
});
