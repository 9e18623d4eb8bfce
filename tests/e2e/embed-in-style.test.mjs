/** How a course stands in a clinic's page: within its bounds, in its colours, and readable whatever its style is. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { violationsOn } from './learner/accessibility.mjs';
import { Clinic, clinicCss, firstModule, staffPage } from './servers/clinic.mjs';

const darkCss = `${clinicCss} html { color-scheme: dark } body { background: #111; color: #ddd } a { color: #9cf }`;
const hostileCss =
  '* { all: unset; color: hotpink !important; font: 44px/0.7 cursive !important; letter-spacing: 0.5em !important; ' +
  'text-transform: uppercase !important; text-align: right !important; white-space: nowrap !important; ' +
  'word-spacing: 2em !important; text-indent: 5em !important } html { font-size: 44px } p { display: none } ' +
  'button { display: none !important } head * { display: none }';

describe('a course in the style of a clinic', () => {
  let clinic;
  let host;
  let page;

  before(async () => {
    clinic = await Clinic.open((address) => {
      const body = staffPage(firstModule(address));
      return {
        '/module': { css: 'clinic', body },
        '/dark': { css: 'dark', body },
        '/hostile': { css: 'hostile', body },
        '/hard': {
          css: 'clinic',
          body: staffPage(
            `<kap-module src="${address}/facilitation/screening-team.html"></kap-module><p class="below">Our own end.</p>`,
          ),
        },
        '/column': {
          css: 'column',
          body: `<div class="columns"><div class="column"><kap-course src="${address}"></kap-course></div><p>${'Our own words. '.repeat(200)}</p></div>`,
        },
        '/stuck': {
          css: 'stuck',
          body: `<header>Riverside Clinic</header><div class="columns"><p>Our own words.</p><div class="column"><kap-module src="${address}/modalities/" page="modalities/assessment.html"></kap-module></div></div>`,
        },
        '/clinic.css': clinicCss,
        '/dark.css': darkCss,
        '/hostile.css': hostileCss,
        '/stuck.css': `${clinicCss} header { position: sticky; top: 0; height: 80px; z-index: 1; background: white } .columns { display: flex } .column { flex: none; width: 360px } kap-module { --kap-offset: 80px }`,
        '/column.css': `${clinicCss} .columns { display: flex } .column { flex: none; width: 320px; margin-left: 40px } kap-course { --kap-serif: sans-serif }`,
      };
    });
    ({ host, page } = clinic);
  });

  beforeEach(() => page.setViewportSize({ width: 1280, height: 800 }));

  after(() => clinic.close());

  const shows = (path, tag) => clinic.shows(path, tag);
  const visit = (path, shown, tag) => clinic.visit(path, shown, tag);

  it('has its pause where it covers no text on a phone, and nothing of the host’s', async () => {
    const strip = () =>
      page.evaluate(() => {
        const root = document.querySelector('kap-module').shadowRoot;
        const { left, right, top, bottom } = root.querySelector('.pause-strip').getBoundingClientRect();
        const end = root.querySelector('kap-ground').getBoundingClientRect().bottom;
        const own = document.querySelector('.below').getBoundingClientRect().top;
        return { left, right, top, bottom, end, own };
      });
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 700 });
      await visit('/hard', 'facilitation/screening-team.html');
      // What comes into view is longer than it was thought to be.
      await page.waitForFunction(() => {
        window.scrollTo(0, document.documentElement.scrollHeight);
        return document.querySelector('kap-module').shadowRoot.querySelector('kap-ground[data-ends]') !== null;
      });
      const atEnd = await strip();
      assert.ok(atEnd.bottom <= atEnd.end + 0.5 && atEnd.bottom <= atEnd.own + 0.5, JSON.stringify(atEnd));
      await page.waitForFunction(() => {
        window.scrollTo(0, 900);
        return document.querySelector('kap-module').shadowRoot.querySelector('kap-ground[data-ends]') === null;
      });
      const across = await strip();
      assert.deepEqual([across.left, across.right, across.bottom], [0, width, 700], 'a strip, as on a page of its own');
      // What takes the focus comes to rest above it.
      await page.evaluate(() => {
        const links = [...document.querySelector('kap-module').shadowRoot.querySelectorAll('.foot a')];
        links.at(-1).focus();
      });
      await page.waitForFunction(() => {
        const root = document.querySelector('kap-module').shadowRoot;
        const strip = root.querySelector('.pause-strip').getBoundingClientRect();
        return root.activeElement.getBoundingClientRect().bottom <= strip.top;
      });
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit('/hard', 'facilitation/screening-team.html');
    const corner = await strip();
    assert.ok(corner.right < 1280 && corner.left > 900, 'a button in the corner, where there is room');
  });

  it('keeps to a column of the page: no title breaks within a word, and no strip lies on what stands beside', async () => {
    await visit('/column', 'index.html', 'kap-course');
    const lines = await page.locator('.home-head h1').evaluate((title) => {
      const words = title.ownerDocument.createRange();
      const text = title.firstChild;
      const start = text.data.indexOf('psychotherapy');
      words.setStart(text, start);
      words.setEnd(text, start + 'psychotherapy'.length);
      return words.getClientRects().length;
    });
    assert.equal(lines, 1);
    await page.evaluate(() => document.querySelector('kap-course').open('facilitation/screening-team.html'));
    await shows('facilitation/screening-team.html', 'kap-course');
    const edges = () =>
      page.locator('.pause-strip').evaluate((strip) => {
        const { left, right, bottom } = strip.getBoundingClientRect();
        return { left, right, bottom };
      });
    assert.deepEqual(await edges(), { left: 40, right: 360, bottom: 800 });
    await page.locator('.column').evaluate((column) => (column.style.width = '900px'));
    const corner = await edges();
    assert.ok(corner.right < 940 && corner.left > 700, JSON.stringify(corner));
  });

  it('shows the next item of a sitting, and whatever takes the focus, below a header of the page that stays', async () => {
    await visit('/stuck', 'modalities/assessment.html');
    const top = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((one) => one.getBoundingClientRect().top);
    await page.getByRole('button', { name: /^Start/ }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Item 2 of 12').waitFor();
    const second = await top('.sitting-head');
    assert.ok(second >= 80 && second < 200, `${second} px`);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('.foot-links a').last().focus();
    for (let back = 0; back < 20; back += 1) {
      await page.keyboard.press('Shift+Tab');
      const edge = await page.evaluate(() => {
        const { activeElement } = document.querySelector('kap-module').shadowRoot;
        return activeElement?.getBoundingClientRect().top ?? 80;
      });
      assert.ok(edge >= 79, `${edge} px`);
    }
  });

  it('leaves the edge of the window to the clinic: how far a lesson is read shows on its own page alone', async () => {
    await visit('/module', 'history/words.html');
    const line = await page.locator('kap-lesson').evaluate((lesson) => getComputedStyle(lesson, '::before').content);
    assert.equal(line, 'none');
  });

  for (const [path, scheme] of [
    ['/module', 'light'],
    ['/dark', 'dark'],
  ])
    for (const width of [390, 1280])
      it(`has nothing that axe finds, ${scheme} at ${width}`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.goto(host.address + path);
        await shows('history/words.html');
        assert.deepEqual(await violationsOn(page), []);
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
      });

  it('is light or dark as the clinic’s page is, unless the reader has chosen', async () => {
    const paper = () => page.locator('kap-ground').evaluate((ground) => getComputedStyle(ground).backgroundColor);
    const [light, dark] = ['rgb(251, 250, 246)', 'rgb(21, 25, 27)'];
    assert.equal(await paper(), dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await visit('/module', 'history/words.html');
    assert.equal(await paper(), light, 'the page around is light, whatever the device likes');
    await page.locator('kap-reading-settings summary').click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    assert.equal(await paper(), dark);
    await page.reload();
    await shows('history/words.html');
    assert.equal(await paper(), dark);
    await page.locator('kap-reading-settings summary').click();
    await page.getByRole('radio', { name: 'Like this site' }).check();
    assert.equal(await paper(), light);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('takes tokens from the clinic, and gives nothing of its style away', async () => {
    await page.evaluate(() => document.querySelector('kap-module').style.setProperty('--kap-accent', 'rgb(1, 2, 3)'));
    const color = await page.locator('.kicker').evaluate((kicker) => getComputedStyle(kicker).color);
    assert.equal(color, 'rgb(1, 2, 3)');
    const own = await page.locator('.own').evaluate((words) => {
      const { fontFamily, fontSize, color: ink } = getComputedStyle(words);
      return [fontFamily, fontSize, ink];
    });
    assert.deepEqual(own, ['Verdana, sans-serif', '16px', 'rgb(0, 0, 0)']);
  });

  it('can be read in a page whose style is hostile', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await visit('/hostile', 'history/words.html');
    const style = (selector) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const css = getComputedStyle(element);
          const names = [
            'color',
            'fontSize',
            'letterSpacing',
            'textTransform',
            'textAlign',
            'whiteSpace',
            'textIndent',
          ];
          return names.map((name) => css[name]);
        });
    assert.deepEqual(await style('kap-lesson .prose p'), [
      'rgb(28, 32, 34)',
      '19px',
      'normal',
      'none',
      'start',
      'normal',
      '0px',
    ]);
    const button = page.locator('kap-item .item-foot button').first();
    assert.equal(await button.isVisible(), true);
    const { width } = await page.locator('kap-lesson .prose').boundingBox();
    assert.ok(width > 500 && width < 700, `${width}`);
  });
});
