import { expect } from '@open-wc/testing';
import { waitFor } from 'xstate';
import '../../../components/items/item-elements.js';
import '../../../components/items/kap-item.js';
import '../../../components/lesson/kap-lesson.js';
import type { LearnerRecord } from '../../../src/record/record.js';
import { button, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { finished, openPage, recordOf, type OpenPage, type Opening } from '../player/open-page.js';

const at = (anchor: string): LearnerRecord => recordOf({ type: 'place.reached', lesson: 'words', anchor, at: 60 });
const bookmark = ({ session }: OpenPage) => session.getSnapshot().context.record.bookmark;

describe('kap-lesson', () => {
  before(dressed);
  afterEach(() => {
    scrollTo(0, 0);
  });

  /** A lesson with room to scroll in. */
  const open = async (opening: Opening = {}) => {
    scrollTo(0, 0);
    const page = await openPage('history/words.html', opening);
    for (const heading of page.player.querySelectorAll<HTMLElement>('.prose > *')) heading.style.marginBottom = '40vh';
    return page;
  };
  const scrolledTo = async (page: OpenPage, id: string) => {
    page.player.querySelector(`[id="${id}"]`)!.scrollIntoView({ block: 'start' });
    await waitFor(page.session, ({ context }) => context.record.bookmark?.anchor === id);
  };

  it('says that the lesson was opened', async () => {
    const { session } = await open();
    expect(session.getSnapshot().context.record.lessons.words?.opened).to.be.a('number');
  });

  it('keeps the place: the last heading or block that has passed the top', async () => {
    const page = await open();
    await scrolledTo(page, 'second');
    await scrolledTo(page, 'first-target');
    await scrolledTo(page, 'brochure');
    expect(bookmark(page)).to.include({ lesson: 'words', anchor: 'brochure' });
  });

  it('tells the place at once when the page is left', async () => {
    const page = await open();
    const { player, session } = page;
    await scrolledTo(page, 'second');
    player.querySelector('[id="first"]')!.scrollIntoView({ block: 'start' });
    await new Promise((seen) => {
      const watch = new IntersectionObserver(() => {
        watch.disconnect();
        requestAnimationFrame(seen);
      });
      watch.observe(player.querySelector('[id="first"]')!);
    });
    dispatchEvent(new Event('pagehide'));
    await waitFor(session, ({ context }) => context.record.bookmark?.anchor === 'first');
  });

  it('finds the place again and offers the way to the top', async () => {
    const { player } = await openPage('history/words.html', { record: at('second') });
    while (!player.querySelector('.return-note')) await new Promise(requestAnimationFrame);
    expect(text(player, '.return-note p')).to.equal('You were here last time.');
    expect(player.querySelector('[id="second"]')!.getBoundingClientRect().top).to.be.within(-1, innerHeight);
    expect(document.activeElement === player.querySelector('[id="second"]'), 'is read on from there').to.equal(true);
    button(player, 'Go to the top').click();
    expect(scrollY).to.equal(0);
    expect(player.querySelector('.return-note')).to.equal(null);
    expect(document.activeElement === player.querySelector('main'), 'has the focus').to.equal(true);
  });

  for (const [name, record] of [
    ['of another lesson', recordOf({ type: 'place.reached', lesson: 'wave', anchor: 'second', at: 60 })],
    ['that the lesson no longer has', at('gone')],
    ['at the top', recordOf({ type: 'place.reached', lesson: 'words', at: 60 })],
    [
      'of a lesson that is finished',
      recordOf(finished('words'), { type: 'place.reached', lesson: 'words', anchor: 'second', at: 60 }),
    ],
  ] as const)
    it(`begins at the top with a place ${name}`, async () => {
      const { player } = await openPage('history/words.html', { record });
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      expect(scrollY).to.equal(0);
      expect(player.querySelector('.return-note')).to.equal(null);
    });

  it('keeps the place after a move', async () => {
    const page = await open();
    await scrolledTo(page, 'second');
    const lesson = page.player.querySelector('kap-lesson')!;
    lesson.parentElement!.insertBefore(lesson, lesson.nextSibling);
    await scrolledTo(page, 'first');
    expect(bookmark(page)).to.include({ anchor: 'first' });
  });
});
