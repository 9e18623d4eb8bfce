/** A module in a frame of a page of its own origin: the example that a package brings along. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { HostServer } from './servers/host-server.mjs';
import { answer, inner, item, keepLoading, name, patience, sit, state } from './learner/in-host-page.mjs';

describe('a module in a page of its own origin', () => {
  let packager;
  let host;
  let browser;
  let page;

  before(async () => {
    packager = new Packager({ isBuilt: true });
    assert.equal(packager.run('--format', 'embed', '--module', 'second-part').status, 0);
    host = await HostServer.start();
    host.files = packager.read(name);
    browser = new LearnersBrowser();
    page = await browser.open();
    page.setDefaultTimeout(patience);
  });
  after(async () => {
    await browser.end();
    host.stop();
    packager.remove();
  });

  it('works with the example as it comes', async () => {
    await page.goto(`${host.modules}/example.html`);
    await state(page, 'Saved here and at our training');
    assert.equal(await page.locator('iframe').getAttribute('title'), 'The second-part module, “A” & <B>');
    await answer(page, 'two-count');
    await answer(page, 'two-go-on');
    await page.reload();
    await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
    await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
    await inner(page).getByRole('button', { name: 'Start the assessment' }).waitFor();
    await sit(page, 'Two');
    await page.locator('#standing').getByText('passed, 100% done, 100% in the assessment').waitFor();
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(browser.complaints, []);
  });

  it('opens a link to another site beside it, since none may stand in the frame, also while its page is loading', async () => {
    const { files } = host;
    await keepLoading(host, page);
    await page.goto(`${host.modules}/example.html`, { waitUntil: 'commit' });
    await inner(page).getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
    await inner(page)
      .locator('h1')
      .evaluate((title, href) => {
        const link = Object.assign(title.ownerDocument.createElement('a'), { href, textContent: 'A source' });
        title.after(link);
      }, `${host.clinic}/bye`);
    const [beside] = await Promise.all([
      page.context().waitForEvent('page'),
      inner(page).getByRole('link', { name: 'A source' }).click(),
    ]);
    await beside.getByRole('heading', { name: 'Bye' }).waitFor();
    await beside.close();
    await inner(page).getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
    host.files = files;
  });

  it('is as high as its page, and no higher than the window', async () => {
    await page.evaluate(() => {
      window.heights = [];
      addEventListener('message', ({ data }) => data.type === 'height' && window.heights.push(data.height));
    });
    await inner(page).getByRole('link', { name: 'Glossary' }).first().click();
    await inner(page).getByRole('heading', { level: 1, name: 'Glossary' }).waitFor();
    // The page itself, and the line above it where there is something to say.
    await page.waitForFunction(() => {
      const frame = document.querySelector('iframe');
      const within = frame.contentDocument.querySelector('#launch-frame');
      const parts = [...frame.contentDocument.body.children].filter((part) => !part.contains(within));
      const all = [within.contentDocument.documentElement, ...parts];
      const content = Math.ceil(all.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0));
      return window.heights.at(-1) === content && frame.offsetHeight === Math.min(content, innerHeight);
    });
    const heights = await page.evaluate(() => window.heights);
    assert.ok(heights.length <= 4, `it comes to an end: ${heights}`);
    await page.setViewportSize({ width: 390, height: 500 });
    await page.waitForFunction(() => document.querySelector('iframe').offsetHeight <= 500);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  it('has the last word when the page closes it', async () => {
    await page.goto(`${host.modules}/example.html`);
    await state(page, 'Saved here and at our training');
    const left = await page.evaluate(async () => {
      const heard = [];
      addEventListener('message', ({ data }) => {
        if (data.type === 'report') heard.push(...data.statements.map(({ verb }) => verb.display.en));
      });
      // `shown` is the example's own.
      await window.eval('shown').close();
      return { heard, frames: document.querySelectorAll('iframe').length };
    });
    assert.deepEqual(left, { heard: ['terminated'], frames: 0 });
  });
});
