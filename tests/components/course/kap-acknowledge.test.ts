import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/course/kap-acknowledge.js';
import { toDom } from '../../../components/to-dom.js';
import { acknowledgeMarkup } from '../../../src/course/markup/acknowledge-markup.js';
import { StoreError } from '../../../src/storage/record-store.js';
import { memoryCourse } from '../../../src/storage/memory-course.js';
import { courseRecordOf, read } from '../../record/course-samples.js';
import { button, hasFocus, text } from '../../helpers/stage.js';
import { dressed } from '../player/dressed.js';
import { openPage, type Opening } from '../player/open-page.js';

async function open(opening: Opening = {}) {
  const page = await openPage('start.html', opening);
  const element = page.player.querySelector('kap-acknowledge')!;
  return { ...page, element, news: () => text(element, '.acknowledge-news') };
}

describe('kap-acknowledge', () => {
  before(dressed);
  afterEach(() => {
    delete document.documentElement.dataset.theme;
  });

  it('asks for the box, then keeps it, says when, and leads on to lesson 1', async () => {
    const store = memoryCourse();
    const { element, news, settled } = await open({ courseStore: store });
    button(element, 'Keep that I have read it').click();
    await element.updateComplete;
    expect(news()).to.equal('Tick the box above first.');
    expect(hasFocus(element.querySelector('input'))).to.equal(true);
    element.querySelector<HTMLInputElement>('input')!.click();
    await element.updateComplete;
    expect(news()).to.equal('');
    button(element, 'Keep that I have read it').click();
    await settled();
    expect(news()).to.equal('You read this on 1 January 1970.');
    expect(hasFocus(element.querySelector('.acknowledge-news'))).to.equal(true);
    expect(element.querySelector('a')?.getAttribute('href')).to.equal('history/words.html');
    expect((await store.load('kap'))?.acknowledged?.hash).to.equal('course-1');
  });

  it('can be done with the keyboard alone', async () => {
    const { element, news, settled } = await open();
    element.querySelector<HTMLElement>('input')!.focus();
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(news()).to.match(/^You read this on/);
  });

  it('finds it again', async () => {
    const { news, element } = await open({ courseRecord: courseRecordOf(read(Date.UTC(2026, 10, 24, 12))) });
    expect(news()).to.equal('You read this on 24 November 2026.');
    expect(element.querySelector('button')).to.equal(null);
  });

  it('says where it cannot be kept', async () => {
    const { element, settled } = await open({
      courseStore: {
        ...memoryCourse(),
        load: () => Promise.reject(new StoreError('unavailable')),
        watch: () => () => undefined,
        close: () => undefined,
      },
    });
    await settled();
    expect(text(element, '.is-trouble')).to.match(/^Not saved: this browser keeps nothing here\./);
  });

  it('takes no more room than its static twin', async () => {
    const { element } = await open();
    const twin = document.createElement('kap-twin');
    twin.className = 'acknowledge';
    twin.style.display = 'block';
    twin.append(toDom(acknowledgeMarkup));
    element.after(twin);
    expect(Math.abs(twin.getBoundingClientRect().height - element.getBoundingClientRect().height)).to.be.below(1);
    twin.remove();
  });

  for (const theme of ['light', 'dark'])
    it(`has nothing that axe finds, ${theme}`, async () => {
      document.documentElement.dataset.theme = theme;
      const { player, element } = await open();
      await expect(player).to.be.accessible();
      button(element, 'Keep that I have read it').click();
      await element.updateComplete;
      await expect(player).to.be.accessible();
    });

  it('works after it was moved', async () => {
    const { element, news, settled } = await open();
    element.closest('kap-course-scope')!.append(element);
    element.querySelector<HTMLInputElement>('input')!.click();
    button(element, 'Keep that I have read it').click();
    await settled();
    expect(news()).to.match(/^You read this on/);
  });
});
