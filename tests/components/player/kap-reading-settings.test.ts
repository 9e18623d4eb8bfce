import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../components/player/kap-reading-settings.js';
import type { KapReadingSettings } from '../../../components/player/kap-reading-settings.js';
import { applyReadingSettings, readingSettings } from '../../../components/player/reading-settings.js';
import { dressed } from './dressed.js';

const page = document.documentElement;
const forget = () => {
  localStorage.removeItem('kapstone:reading');
  applyReadingSettings(readingSettings());
};

describe('kap-reading-settings', () => {
  before(dressed);
  beforeEach(forget);
  after(forget);

  const open = async () => {
    const element = await fixture<KapReadingSettings>(html`<kap-reading-settings></kap-reading-settings>`);
    element.querySelector('summary')!.click();
    return element;
  };
  const choose = (element: Element, value: string) => {
    element.querySelector<HTMLInputElement>(`input[value="${value}"]`)!.click();
  };

  it('sets colours and text size, and keeps them', async () => {
    const element = await open();
    choose(element, 'dark');
    choose(element, 'large');
    expect(page.dataset).to.include({ theme: 'dark', text: 'large' });
    expect(readingSettings()).to.deep.equal({ theme: 'dark', text: 'large' });
  });

  it('goes back to what the device wishes', async () => {
    const element = await open();
    choose(element, 'dark');
    choose(element, 'auto');
    expect(page.dataset.theme).to.equal(undefined);
  });

  it('takes what cannot be read for the usual', () => {
    localStorage.setItem('kapstone:reading', '{"theme":"neon"');
    expect(readingSettings()).to.deep.equal({ theme: 'auto', text: 'normal' });
    localStorage.setItem('kapstone:reading', '{"theme":"neon","text":"small"}');
    expect(readingSettings()).to.deep.equal({ theme: 'auto', text: 'small' });
  });

  it('closes on Escape and gives the focus back', async () => {
    const element = await open();
    element.querySelector<HTMLElement>('input:checked')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(element.querySelector('details')!.open).to.equal(false);
    expect(document.activeElement === element.querySelector('summary'), 'has the focus').to.equal(true);
  });

  it('closes on a press elsewhere', async () => {
    const element = await open();
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(element.querySelector('details')!.open).to.equal(false);
  });

  for (const theme of ['light', 'dark'])
    it(`has nothing that axe finds, ${theme}`, async () => {
      const element = await open();
      choose(element, theme);
      await expect(element).to.be.accessible();
    });
});
