/** A module in a frame of a clinic's page, as a therapist and the clinic see it: `examples/embed`. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { violationsOn } from './learner/accessibility.mjs';
import { Devices } from './learner/devices.mjs';
import { HostServer } from './servers/host-server.mjs';
import { answer, inner, item, keepLoading, name, patience, sit, state } from './learner/in-host-page.mjs';

/** Chromium's own switch for what a frame of another site may keep: cookies and storage. */
const thirdParties = (mode) => ({ profile: { cookie_controls_mode: mode === 'blocked' ? 1 : 0 } });

const line = (page) => page.frameLocator('iframe').locator('#launch-line');
const verbs = (statements) => statements.map(({ verb }) => verb.display.en);

describe('a module in a page of another origin', () => {
  let packager;
  let host;

  before(() => {
    packager = new Packager({ isBuilt: true });
  });
  after(() => packager.remove());

  /** Each test has a clinic of its own, for whose page the module is packaged, unless it is not to be. */
  const withHost = (test, { isPackagedFor = true } = {}) =>
    devices.at(async () => {
      host = await HostServer.start();
      const words = isPackagedFor ? ['--host', host.clinic] : [];
      const { status, stderr } = packager.run('--format', 'embed', '--module', 'second-part', ...words);
      assert.equal(status, 0, stderr);
      host.files = packager.read(name);
      return host;
    }, test);

  const devices = new Devices(patience);
  const device = (mode = 'allowed') => devices.open(thirdParties(mode));

  it(
    'tells it of the whole way: failed, passed and completed once, and goes on after a reload',
    withHost(async () => {
      const { page, browser } = await device();
      await page.goto(host.clinic);
      await state(page, 'Saved here and at Riverside Clinic');
      assert.deepEqual(verbs(host.statements), ['initialized']);
      await answer(page, 'two-count');
      await host.until(() => host.state.includes('two-count'));
      await page.reload();
      await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      await answer(page, 'two-go-on');
      await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
      await inner(page).getByRole('button', { name: 'Start the assessment' }).waitFor();
      await sit(page, 'Three');
      await page.locator('#standing').getByText('failed, 50% done').waitFor();
      assert.equal(host.completions.length, 0);
      await sit(page, 'Two');
      await page.locator('#standing').getByText('passed, 100% done').waitFor();
      await host.until(() => host.state.includes('"completed"'));
      await state(page, 'Saved here and at Riverside Clinic');
      assert.deepEqual(
        host.completions.map(({ status, completion, success, score }) => ({ status, completion, success, score })),
        [{ status: 'passed', completion: 'completed', success: 'passed', score: 1 }],
      );

      await page.reload();
      await inner(page).getByRole('link', { name: 'Results' }).first().click();
      await inner(page).getByRole('heading', { level: 1, name: 'Results' }).waitFor();
      await page.locator('#standing').getByText('passed, 100% done').waitFor();
      assert.equal(host.completions.length, 1);
      const told = verbs(host.statements).filter((word) => word !== 'initialized' && word !== 'terminated');
      const expected = { answered: 6, scored: 2, passed: 1, completed: 1 };
      for (const [word, count] of Object.entries(expected))
        assert.equal(told.filter((each) => each === word).length, count, word);
      const ids = host.statements.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length, 'nothing is told twice');
      assert.ok(host.statements.every((statement) => !('actor' in statement)));
      assert.deepEqual(browser.complaints, []);
    }),
  );

  it(
    'keeps the work there alone, where the browser lets a frame of another site keep nothing',
    withHost(async () => {
      const { page, browser } = await device('blocked');
      await page.goto(host.clinic);
      await inner(page).locator('#two-count').first().waitFor();
      const [, launch] = page.frames();
      const denied = await launch.evaluate(() => indexedDB.databases().then(String, (error) => error.message));
      assert.match(denied, /denied/, 'the browser really blocks it');
      await answer(page, 'two-count');
      await state(page, 'Saved at Riverside Clinic');
      await page.reload();
      await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      await page.goto(`${host.clinic}/bye`);
      const other = await device('blocked');
      await other.page.goto(host.clinic);
      await item(other.page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      await state(other.page, 'Saved at Riverside Clinic');
      assert.equal(verbs(host.statements).filter((word) => word === 'answered').length, 1);
      assert.deepEqual(
        browser.complaints.filter((words) => !words.includes('denied')),
        [],
      );
    }),
  );

  it(
    'says so while the clinic cannot keep it, and keeps it when it can',
    withHost(async () => {
      const { page } = await device('blocked');
      await page.goto(host.clinic);
      await state(page, 'Saved at Riverside Clinic');
      host.isFailing = true;
      await answer(page, 'two-count');
      await state(page, 'Not saved. Riverside Clinic cannot take it now; it is asked again.');
      assert.ok(!host.state.includes('two-count'));
      host.isFailing = false;
      await host.until(() => host.state.includes('two-count'));
      await state(page, 'Saved at Riverside Clinic');
      assert.equal(verbs(host.statements).filter((word) => word === 'answered').length, 1);
    }),
  );

  it(
    'loses nothing when the frame is loaded again before the clinic could keep it, and nothing can be kept in the frame',
    withHost(async () => {
      const { page } = await device('blocked');
      await page.goto(host.clinic);
      await state(page, 'Saved at Riverside Clinic');
      host.isFailing = true;
      await answer(page, 'two-count');
      await state(page, 'Not saved. Riverside Clinic cannot take it now; it is asked again.');
      const [, launch] = page.frames();
      await Promise.all([
        page.waitForEvent('framenavigated', (frame) => frame === launch),
        launch.evaluate(() => location.reload()),
      ]);
      await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      host.isFailing = false;
      await host.until(() => host.state.includes('two-count'));
      assert.equal(verbs(host.statements).filter((word) => word === 'answered').length, 1);
    }),
  );

  it(
    'goes on offline, and tells the rest when the line is back',
    withHost(async () => {
      const { page } = await device();
      await page.goto(host.clinic);
      await state(page, 'Saved here and at Riverside Clinic');
      await page.context().setOffline(true);
      await answer(page, 'two-count');
      await state(page, 'Saved here. Riverside Clinic cannot take it now; it is asked again.');
      await page.context().setOffline(false);
      await state(page, 'Saved here and at Riverside Clinic');
      assert.match(host.state, /two-count/);
    }),
  );

  it(
    'joins what two devices did at once',
    withHost(async () => {
      const one = await device('blocked');
      const other = await device('blocked');
      for (const { page } of [one, other]) {
        await page.goto(host.clinic);
        await state(page, 'Saved at Riverside Clinic');
      }
      await answer(one.page, 'two-count');
      await host.until(() => host.state.includes('two-count'));
      await answer(other.page, 'two-go-on');
      await host.until(() => host.state.includes('two-go-on'));
      assert.match(host.state, /two-count/);
    }),
  );

  it(
    'keeps learners who share a browser apart',
    withHost(async () => {
      const { page } = await device();
      await page.goto(host.clinic);
      await answer(page, 'two-count');
      await state(page, 'Saved here and at Riverside Clinic');
      host.learner = 'bert';
      await page.reload();
      await state(page, 'Saved here and at Riverside Clinic');
      await item(page, 'two-count').locator('input:enabled').first().waitFor();
      assert.ok(!host.state.includes('two-count'));
    }),
  );

  it(
    'works alone in a page that it was not packaged for, says so to both, and tells it nothing',
    withHost(
      async () => {
        const { page } = await device();
        const said = page.waitForEvent('console', (message) => message.text().includes('origin'));
        await page.goto(host.clinic);
        await line(page).getByText(`not packaged for the page around it (${host.clinic})`).waitFor();
        assert.match((await said).text(), new RegExp(`add --host ${host.clinic}`));
        await answer(page, 'two-count');
        await state(page, 'Saved on this device');
        assert.deepEqual(host.statements, []);
        assert.equal(host.state, '');
      },
      { isPackagedFor: false },
    ),
  );

  it(
    'waits for a page that comes after it',
    withHost(async () => {
      const { page } = await device();
      await page.goto(`${host.clinic}/bare`);
      await page.frames()[1].waitForFunction(() => window.kapstone);
      await addHost(page);
      await state(page, 'Saved here and at Riverside Clinic');
    }),
  );

  it(
    'goes on alone where none comes, and takes along what was done when one comes all the same',
    withHost(async () => {
      const { page } = await device();
      await keepLoading(host, page);
      await page.goto(`${host.clinic}/bare`, { waitUntil: 'commit' });
      await line(page).getByText('does not answer, so nobody hears').waitFor();
      await answer(page, 'two-count');
      await state(page, 'Saved on this device');
      await addHost(page);
      await line(page).getByText('Riverside Clinic answers now.').waitFor();
      await page.frameLocator('iframe').getByRole('button', { name: 'Save there too' }).click();
      await state(page, 'Saved here and at Riverside Clinic');
      await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      assert.match(host.state, /two-count/);
      assert.equal(await line(page).textContent(), '');
    }),
  );

  it(
    'leaves alone what is not for it, whoever says it and however often',
    withHost(async () => {
      const { page, browser } = await device();
      await page.goto(host.clinic);
      await state(page, 'Saved here and at Riverside Clinic');
      await page.evaluate(() => {
        const frame = document.querySelector('iframe').contentWindow;
        const begin = { kapstone: 1, id: 'again', type: 'init', learner: { id: 'mallory' }, state: '' };
        for (let turn = 0; turn < 50; turn += 1) frame.postMessage(begin, '*');
        frame.postMessage({ kapstone: 1, id: 'x', type: 'kept', of: 'nothing' }, '*');
        frame.postMessage({ kapstone: 1, id: 'x', type: 'not-kept', of: 'nothing', reason: 'ended' }, '*');
        for (const shape of [
          null,
          7,
          'kapstone',
          '{"kapstone":1',
          [],
          { kapstone: 2 },
          { kapstone: 1 },
          { kapstone: 1, type: {} },
        ])
          frame.postMessage(shape, '*');
        frame.postMessage({ kapstone: 1, id: 'huge', type: 'init', state: 'x'.repeat(8_000_000) }, '*');
      });
      // A window of the module's own origin that is not the module, and has a way to both.
      host.files['stranger.html'] =
        `<!doctype html><title>Stranger</title><script>for (const to of [parent, parent.frames[0]]) {
        to.postMessage({ kapstone: 1, id: 'y', type: 'end' }, '*');
        to.postMessage({ kapstone: 1, id: 'z', type: 'report', state: '{}', statements: [], news: ['completed'], standing: {} }, '*');
      } parent.postMessage('done', '*');</script>`;
      await page.evaluate(
        (src) =>
          new Promise((resolve) => {
            addEventListener('message', ({ data }) => data === 'done' && resolve());
            const stranger = Object.assign(document.createElement('iframe'), { src });
            stranger.addEventListener('load', () => stranger.remove());
            document.body.append(stranger);
          }),
        `${host.modules}/stranger.html`,
      );
      await page.waitForFunction(() => document.querySelectorAll('iframe').length === 1);
      await answer(page, 'two-count');
      await state(page, 'Saved here and at Riverside Clinic');
      await host.until(() => host.state.includes('two-count'));
      assert.equal(host.completions.length, 0);
      assert.deepEqual(browser.complaints, []);
    }),
  );

  it(
    'says what a sandbox without an origin takes away',
    withHost(async () => {
      const { page } = await device();
      await page.goto(host.clinic);
      const said = page.waitForEvent('console', (message) => message.text().includes('allow-same-origin'));
      await page.evaluate(() => {
        const frame = document.querySelector('iframe');
        frame.sandbox = 'allow-scripts';
        frame.src = String(frame.src);
      });
      await line(page).getByText('has no origin of its own').waitFor();
      await said;
    }),
  );

  it(
    'has no accessibility problem, keyboard focus included',
    withHost(async () => {
      const { page } = await device();
      await page.goto(host.clinic);
      await state(page, 'Saved here and at Riverside Clinic');
      assert.deepEqual(await violationsOn(page), []);
      await page.keyboard.press('Tab');
      await inner(page).locator('a:focus', { hasText: 'Skip to' }).waitFor();
    }),
  );

  /** Puts the library and the example's script into a page that has only the frame. */
  async function addHost(page) {
    await page.addScriptTag({ url: '/kapstone-host.js' });
    await page.addScriptTag({ url: '/cross-origin.js' });
  }
});
