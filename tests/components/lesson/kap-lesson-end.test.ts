import { expect } from '@open-wc/testing';
import '../../../components/lesson/kap-lesson-end.js';
import '../../../components/player/kap-rail.js';
import { memoryStore } from '../../../src/storage/memory-store.js';
import { StoreError, type RecordStore } from '../../../src/storage/record-store.js';
import { choice, set } from '../../helpers/items.js';
import { text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { attempted, chosen, failingStore, finished, openPage, recordOf, type Opening } from '../player/open-page.js';

const practised = recordOf(
  attempted(choice, chosen('a')),
  attempted(set.items[0]!, chosen('a')),
  attempted(set.items[2]!, chosen('b')),
);

async function open(opening: Opening = {}, path = 'history/words.html') {
  const page = await openPage(path, opening);
  const end = page.player.querySelector('kap-lesson-end')!;
  const left: string[] = [];
  end.leave = (address) => left.push(new URL(address).pathname.split('/').slice(-2).join('/'));
  const link = () => end.querySelector<HTMLAnchorElement>('a.onward')!;
  return { ...page, end, link, left };
}

describe('kap-lesson-end', () => {
  before(dressed);

  it('says what is left to answer, and lets go on without finishing', async () => {
    const { end, link } = await open({ record: recordOf(attempted(set.items[0]!, chosen('a'))) });
    const rows = [...end.querySelectorAll('li')].map((row) => row.textContent.trim());
    expect(rows).to.deep.equal([
      'Which receptor does ketamine block at a subanaesthetic dose?',
      'Fix the brochure (1 more)',
    ]);
    expect([...end.querySelectorAll('li a')].map((a) => a.getAttribute('href'))).to.deep.equal([
      '#first-target',
      '#brochure',
    ]);
    expect(link().textContent).to.equal('Go on without finishing');
    await expect(end).to.be.accessible();
  });

  it('finishes, saves, then leaves', async () => {
    const { link, left, store, settled, session } = await open({ record: practised });
    expect(link().textContent).to.equal('Finish lesson and go on');
    link().click();
    expect(left).to.be.empty;
    await settled();
    expect(session.getSnapshot().context.record.lessons.words?.finished).to.be.a('number');
    expect((await store.load('history'))?.lessons.words?.finished).to.be.a('number');
    expect(left).to.have.length(1);
    expect(left[0]).to.match(/wave\.html$/);
  });

  it('stays until the store has it', async () => {
    const kept = memoryStore();
    await kept.save(practised, []);
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
    const { link, left, settled, end } = await open({ store });
    link().click();
    await end.updateComplete;
    expect(link().getAttribute('aria-busy')).to.equal('true');
    expect(left).to.be.empty;
    go();
    await settled();
    expect(left).to.have.length(1);
  });

  it('leaves too where nothing can be kept', async () => {
    const { link, left, settled } = await open(
      { store: failingStore(new StoreError('unavailable')) },
      'history/wave.html',
    );
    link().click();
    await settled();
    expect(left[0]).to.match(/assessment\.html$/);
  });

  it('finishes but stays for a click that opens another tab', async () => {
    const { link, left, session, settled } = await open({ record: practised });
    const click = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    let wasTaken: boolean | undefined;
    document.body.addEventListener(
      'click',
      (event) => {
        wasTaken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
    link().dispatchEvent(click);
    await settled();
    expect(wasTaken).to.equal(false);
    expect(left).to.be.empty;
    expect(session.getSnapshot().context.record.lessons.words?.finished).to.be.a('number');
  });

  it('stays finished when an edition asks for more, and says so', async () => {
    const record = recordOf(attempted(choice, chosen('a')), finished('words'));
    const { end, link, player } = await open({ record });
    expect(text(end, '.lesson-done')).to.equal('You have finished this lesson.');
    expect(text(end, '.lesson-added')).to.include('The lesson stays finished.');
    expect([...end.querySelectorAll('.lesson-added a')].map((a) => a.getAttribute('href'))).to.deep.equal([
      '#brochure',
    ]);
    expect(link().textContent).to.equal('Go on: The first wave');
    expect(text(player, '.rail [data-lesson="words"] .rail-state')).to.equal('· finished, new practice');
    await expect(end).to.be.accessible();
  });

  it('says that the lesson is finished', async () => {
    const { end, link } = await open({ record: recordOf(finished('wave')) }, 'history/wave.html');
    expect(text(end, '.lesson-done')).to.equal('You have finished this lesson.');
    expect(link().textContent).to.equal('Go on: Assessment');
  });
});
