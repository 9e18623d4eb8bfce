/** A module that is left without a word: by a switch to another app, after which a phone ends the browser, and by Back and forth. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { Cmi5Server } from './servers/cmi5-server.mjs';
import { Devices } from './learner/devices.mjs';
import { inModule, suspended } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const patience = 10_000;
const both = 'Saved here and at your LMS';
const over = 'Saved here. Your LMS has ended the session: open the module there again, and it gets the rest.';
const byName = 'two-count';

/** The breath that the launch page takes before it asks to keep an answer never ends: only what comes before it is told. */
function holdBreath() {
  const { setTimeout } = window;
  window.setTimeout = (run, wait, ...words) => setTimeout(run, wait === 1000 ? 2 ** 30 : wait, ...words);
}

/** As it is for every page of a browser that goes into the background. */
function goOutOfSight() {
  Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

/** By format: the LMS, its page with the module, what it has of an answer, and a page of its own to go on to. */
const formats = {
  scorm12: scorm('scorm12'),
  scorm2004: scorm('scorm2004'),
  cmi5: {
    start: (files) =>
      Cmi5Server.start({ mastery: 0.825 }, { ...files, 'back.html': '<!doctype html><h1>My courses</h1>' }),
    launch: (server) => server.launch(),
    outside: (server) => `${server.course}/back.html`,
    launchPage: (page) => page.mainFrame(),
    inner: (page) => page.frameLocator('#launch-frame'),
    // Its page can take up its session again.
    afterBack: both,
    async comesBack(page) {
      await page.waitForFunction(() => performance.getEntriesByType('navigation')[0].type === 'reload');
      const { item, state, answer } = inModule(this.inner);
      await item(page, byName).getByText('Yes.').first().waitFor();
      await answer(page, 'two-go-on');
      await state(page, both);
    },
    async has(server, item) {
      await server.until(({ statements }) => statements.some(({ object }) => object.id.endsWith(`:items:${item}`)));
      await server.until(({ documents }) => documents.get('state suspendData')?.body.includes(item));
    },
  },
};

function scorm(version) {
  return {
    start: (files) => ScormServer.start(version, files),
    launch: (server) => server.url('/player?learner=anna'),
    outside: (server) => server.url('/bye'),
    launchPage: (page) => page.frames().find((frame) => frame.url().endsWith('/launch.html')),
    inner: (page) => page.frameLocator('iframe').frameLocator('#launch-frame'),
    // One session for each time that the LMS launches it.
    afterBack: over,
    // Playwright does not find the frames of a page that comes from the cache; the page itself does.
    async comesBack(page) {
      const seen = (words) =>
        page.waitForFunction(
          (expected) => {
            const frame = document.querySelector('iframe').contentDocument.querySelector('#launch-frame');
            return frame.contentDocument.querySelector('kap-save-state').innerText.includes(expected);
          },
          words,
          { polling: 50 },
        );
      await page.waitForFunction(() => window.cameBack === true);
      await seen(over);
      await page.evaluate(() => {
        const frame = document.querySelector('iframe').contentDocument.querySelector('#launch-frame');
        const inner = frame.contentDocument;
        if (!inner.querySelector('#two-count').textContent.includes('Yes.'))
          throw new Error('The answer is not there.');
        const item = inner.querySelector('kap-item#two-go-on');
        [...item.querySelectorAll('label')].find((label) => label.textContent.includes('Two')).click();
      });
      await page.waitForFunction(() => {
        const frame = document.querySelector('iframe').contentDocument.querySelector('#launch-frame');
        const item = frame.contentDocument.querySelector('kap-item#two-go-on');
        const check = [...item.querySelectorAll('button')].find((button) => button.textContent.includes('Check'));
        check?.click();
        return item.textContent.includes('Yes.');
      });
      await seen(over);
    },
    async has(server, item) {
      await server.until((kept) => suspended(kept.get('anna')?.suspend_data ?? '[1]').includes(`"${item}",{`));
    },
  };
}

for (const [format, { start, launch, outside, launchPage, inner, afterBack, has }] of Object.entries(formats))
  describe(`a module by ${format} that is left without a word`, () => {
    const packager = new Packager({ isBuilt: true });
    const devices = new Devices(patience);
    const { state, item, answer } = inModule(inner);
    let files;
    let server;

    before(() => {
      assert.equal(packager.run('--format', format, '--module', 'second-part').status, 0);
      files = packager.read(`small-second-part-${format}.zip`);
    });
    after(() => packager.remove());

    const withLms = (test) => devices.at(async () => (server = await start(files)), test);

    it(
      'has told what was answered when it goes out of sight, and is ended there',
      withLms(async () => {
        const { browser, page } = await devices.open();
        await page.addInitScript(holdBreath);
        await page.goto(launch(server));
        await answer(page, byName);
        await launchPage(page).evaluate(goOutOfSight);
        await has(server, byName);
        await browser.kill();
        const other = await devices.open();
        await other.page.goto(launch(server));
        await item(other.page, byName).getByText('Yes.').first().waitFor();
        await state(other.page, both);
      }),
    );

    it(
      'tells at once what was kept only after it went out of sight',
      withLms(async () => {
        const { page } = await devices.open();
        await page.addInitScript(holdBreath);
        await page.goto(launch(server));
        await item(page, byName).getByLabel('Two').check();
        await launchPage(page).evaluate(goOutOfSight);
        await item(page, byName).getByRole('button', { name: 'Check' }).click();
        await has(server, byName);
      }),
    );

    it(
      `shows what was done when one comes back, and says how it stands: ${afterBack}`,
      withLms(async () => {
        const { page } = await devices.open(undefined, { ignoreDefaultArgs: ['--disable-back-forward-cache'] });
        await page.goto(launch(server));
        await answer(page, byName);
        await state(page, both);
        await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.cameBack = persisted)));
        await page.goto(outside(server));
        await page.getByRole('heading', { name: 'My courses' }).waitFor();
        await has(server, byName);
        await page.goBack({ waitUntil: 'commit' });
        await formats[format].comesBack(page);
        await page.goto(launch(server));
        await has(server, 'two-go-on');
        await state(page, both);
      }),
    );
  });
