import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../../components/lesson/kap-lesson-end.js';
import '../../../components/lesson/kap-lesson.js';
import '../../../components/lesson/kap-pause.js';
import '../../../components/player/kap-reading-settings.js';
import pauseCss from '../../../components/styles/pause.css';
import { toDom } from '../../../components/to-dom.js';
import { pauseMarkup } from '../../../src/course/markup/pause-markup.js';
import { dressed } from '../player/dressed.js';
import { openPage } from '../player/open-page.js';

async function open() {
  const { player } = await openPage('history/words.html');
  const pause = player.querySelector('kap-pause')!;
  await pause.updateComplete;
  const button = pause.querySelector<HTMLButtonElement>('.pause-open')!;
  const dialog = pause.querySelector('dialog')!;
  const press = (name: string) => {
    const found = [...dialog.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name);
    found!.click();
  };
  return { player, pause, button, dialog, press };
}

describe('kap-pause', () => {
  before(() => {
    dressed();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(pauseCss);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

  it('covers the page, says that the place is kept, and whom to call', async () => {
    const { button, dialog } = await open();
    button.focus();
    await sendKeys({ press: 'Enter' });
    expect(dialog.open).to.equal(true);
    const { width, height } = dialog.getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([innerWidth, innerHeight]);
    expect(dialog.textContent).to.include('Your place is kept.');
    expect(dialog.querySelector('.pause-lines')!.textContent).to.include('988');
    expect(dialog.querySelector('.pause-lines a')!.getAttribute('href')).to.equal('https://findahelpline.com');
    await expect(dialog).to.be.accessible();
    dialog.close();
  });

  it('goes on where one was, by its button and by Escape', async () => {
    const { button, dialog, press } = await open();
    for (const way of ['button', 'Escape']) {
      button.focus();
      button.click();
      expect(document.activeElement!.textContent).to.equal('Go on');
      const at = scrollY;
      if (way === 'button') press('Go on');
      else await sendKeys({ press: way });
      expect(dialog.open, way).to.equal(false);
      expect(document.activeElement, way).to.equal(button);
      expect(scrollY, way).to.equal(at);
    }
  });

  describe('the strip below the text', () => {
    after(async () => {
      document.documentElement.style.fontSize = '';
      await setViewport({ width: 800, height: 600 });
    });

    for (const [size, width, height, fontSize] of [
      ['a phone', 390, 844, '100%'],
      ['a small phone at twice the text', 320, 568, '200%'],
      ['a wide page', 1280, 900, '100%'],
    ] as const) {
      it(`covers neither text nor what is focused: ${size}`, async () => {
        await setViewport({ width, height });
        document.documentElement.style.fontSize = fontSize;
        const { player, button } = await open();
        const strip = button.parentElement!.getBoundingClientRect();
        const { top, bottom, height: tall } = button.getBoundingClientRect();
        expect(bottom).to.be.at.most(height);
        expect(tall).to.be.at.least(43);
        expect(strip.width).to.equal(innerWidth);
        expect(strip.height).to.be.lessThan(height / 6);
        expect(getComputedStyle(button.parentElement!).backgroundColor).to.not.match(/rgba|transparent/);

        // What lies under the strip comes out when it takes the focus.
        const controls = [...player.querySelectorAll<HTMLElement>('main a[href], main button:enabled, footer a')];
        for (const control of controls.filter((each) => each !== button && each.checkVisibility())) {
          scrollTo({ top: 0, behavior: 'instant' });
          scrollTo({ top: control.getBoundingClientRect().bottom - height, behavior: 'instant' });
          control.blur();
          control.focus();
          expect(control.getBoundingClientRect().bottom, control.outerHTML).to.be.at.most(top);
        }

        // At the end of the page nothing is left below it.
        scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
        const last = player.querySelector('.foot-links')!.getBoundingClientRect();
        expect(last.bottom).to.be.at.most(top);
      });
    }
  });

  it('opens by Escape from anywhere in the page, unless the key is wanted elsewhere', async () => {
    const { player, dialog, pause } = await open();
    const link = player.querySelector<HTMLElement>('main a')!;
    link.focus();
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
    expect(document.activeElement).to.equal(link);

    const settings = player.querySelector<HTMLElement>('kap-reading-settings summary')!;
    settings.click();
    settings.focus();
    await sendKeys({ press: 'Escape' });
    expect(player.querySelector('kap-reading-settings details')!.hasAttribute('open')).to.equal(false);
    expect(dialog.open).to.equal(false);

    pause.remove();
    await sendKeys({ press: 'Escape' });
    expect(dialog.open).to.equal(false);
  });

  it('leads past the part in view: to the next heading, and at last to the end of the lesson', async () => {
    const { player, button, press } = await open();
    const [first, second] = player.querySelectorAll<HTMLElement>('kap-lesson h2');
    const end = player.querySelector('kap-lesson-end')!;
    for (const [from, to] of [
      [first!, second!],
      [second!, end],
    ] as const) {
      // Room below, so that any place can stand at the top.
      player.style.paddingBlockEnd = '200vh';
      from.style.marginBlockEnd = '100vh';
      from.scrollIntoView();
      button.click();
      press('Leave this part out');
      expect(document.activeElement).to.equal(to);
      expect(Math.abs(to.getBoundingClientRect().top)).to.be.lessThan(100);
    }
  });

  it('says the same in the page without a script, in the same place', async () => {
    const { pause } = await open();
    const twin = toDom([pauseMarkup()]).firstElementChild as HTMLElement;
    expect(twin.textContent).to.equal('You can stop at any time; your place is kept. Help in a crisis');
    const live = pause.querySelector('.pause-before')!;
    expect(live.textContent).to.equal(twin.textContent);
    expect(live.querySelector('a')!.getAttribute('href')).to.equal('#crisis');
  });

  it('still works after a move', async () => {
    const { player, pause, button, dialog } = await open();
    player.querySelector('main')!.prepend(pause);
    button.click();
    expect(dialog.open).to.equal(true);
    dialog.close();
  });

  it('is not on a page without a note', async () => {
    const { player } = await openPage('history/wave.html');
    expect(player.querySelector('kap-pause')).to.equal(null);
  });
});
