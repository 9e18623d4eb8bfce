/** An LMS begins another attempt, or has lost what it was told: what the learner finds, on this device and on another. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { inModule, suspended } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const patience = 30_000;
const { state, item, answer } = inModule((page) => page.frameLocator('iframe').frameLocator('#launch-frame'));
const both = 'Saved here and at your LMS';

for (const version of ['scorm12', 'scorm2004'])
  describe(`another attempt by ${version}`, () => {
    const browsers = [new LearnersBrowser(), new LearnersBrowser()];
    const packager = new Packager({ isBuilt: true });
    let lms;
    let page;
    let other;
    let learner = 0;

    before(async () => {
      assert.equal(packager.run('--format', version, '--module', 'second-part').status, 0);
      lms = await ScormServer.start(version, packager.read(`small-second-part-${version}.zip`));
      [page, other] = await Promise.all(browsers.map((browser) => browser.open()));
      for (const each of [page, other]) each.setDefaultTimeout(patience);
    });
    after(async () => {
      for (const browser of browsers) await browser.end();
      lms.stop();
      packager.remove();
    });

    const name = () => `learner-${learner}`;
    const launch = (on = page) => on.goto(lms.url(`/player?learner=${name()}`));
    const line = (on = page) => on.frameLocator('iframe').locator('#launch-line');
    const button = (label, on = page) => on.frameLocator('iframe').getByRole('button', { name: label });
    const held = () => suspended(lms.kept.get(name()).suspend_data);
    const isAnswered = (on = page) => item(on, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
    const isOpen = async (on = page) => {
      await item(on, 'two-count').getByRole('button', { name: 'Check' }).waitFor();
      assert.equal(await item(on, 'two-count').getByText('Yes.').count(), 0);
    };

    /** Goes elsewhere, and waits for the last word: what comes after it is of another session. */
    async function leave() {
      const { commits } = lms;
      await page.goto(lms.url('/bye'));
      await lms.until(() => lms.commits > commits);
    }

    /** A learner who has answered, in so many launches. */
    async function worked({ launches }) {
      learner += 1;
      await launch();
      await answer(page, 'two-count');
      await state(page, both);
      for (let count = 1; count < launches; count += 1) {
        await launch();
        await isAnswered();
        await state(page, both);
      }
      await leave();
    }

    it('begins afresh where the LMS once gave the work back, and keeps the old work to be downloaded', async () => {
      await worked({ launches: 2 });
      lms.reset(name());
      await launch();
      await line().getByText('This is a new attempt. Your earlier work is kept on this device').waitFor();
      await isOpen();
      await state(page, both);
      assert.doesNotMatch(held(), /"two-count",\{/);
      const [download] = await Promise.all([page.waitForEvent('download'), button('Download earlier work').click()]);
      const backup = JSON.parse(readFileSync(await download.path(), 'utf8'));
      assert.equal(backup.format, 'kapstone-backup');
      assert.ok(backup.record.items['two-count']);

      await launch();
      await isOpen();
      await state(page, both);
      assert.equal(await line().getByText('This is a new attempt').count(), 0, 'it is said once');
      await button('Download earlier work').waitFor();
      await answer(page, 'two-count');
      await state(page, both);
      assert.match(held(), /"two-count",\{/);
    });

    it('asks where the LMS said that it kept the work, and never gave it back: going on brings it to the LMS', async () => {
      await worked({ launches: 1 });
      lms.reset(name());
      await launch();
      await line()
        .getByText(/^Your LMS opens this module as new, and this device has work of yours from /)
        .waitFor();
      assert.equal(await page.frameLocator('iframe').locator('#launch-frame').getAttribute('src'), null);
      await button('Go on with it').click();
      await isAnswered();
      await state(page, both);
      assert.match(held(), /"two-count",\{/);
      await launch();
      await isAnswered();
    });

    it('asks the same of an LMS that lies, and beginning anew keeps the old work', async () => {
      lms.isLosing = true;
      await worked({ launches: 1 });
      lms.isLosing = false;
      await launch();
      await button('Start anew').click();
      await isOpen();
      await state(page, both);
      assert.doesNotMatch(held(), /"two-count",\{/);
      await button('Download earlier work').waitFor();
    });

    it('goes on by itself where the LMS never said that it kept the work', async () => {
      learner += 1;
      lms.isExpired = false;
      await page.context().route('**/commit*', (route) => route.abort());
      await launch();
      await answer(page, 'two-count');
      await state(page, 'Saved here. Your LMS cannot take it now');
      await page.goto(lms.url('/bye'));
      await page.context().unroute('**/commit*');
      await launch();
      await isAnswered();
      await state(page, both);
      assert.match(held(), /"two-count",\{/);
    });

    it('keeps an attempt that began on another device apart from the old one here', async () => {
      await worked({ launches: 2 });
      lms.reset(name());
      await launch(other);
      await isOpen(other);
      await answer(other, 'two-go-on');
      await state(other, both);
      await other.goto(lms.url('/bye'));
      await launch();
      await line().getByText('This is a new attempt.').waitFor();
      await item(page, 'two-go-on').locator('.rationale').getByText('Yes.').waitFor();
      await isOpen();
      await state(page, both);
      assert.doesNotMatch(held(), /"two-count",\{/);
    });

    it('is none where an LMS has lost the data and not the status', async () => {
      await worked({ launches: 2 });
      delete lms.kept.get(name()).suspend_data;
      await launch();
      await isAnswered();
      await state(page, both);
      assert.match(held(), /"two-count",\{/);
    });

    // By SCORM 2004 a session that has ended begins no more in the same page.
    if (version === 'scorm12')
      it('is none where the same page of the LMS gives back what it was told, as after a reload of the frame', async () => {
        lms.isLosing = true;
        await worked({ launches: 1 });
        await launch();
        await button('Go on with it').click();
        await isAnswered();
        await state(page, both);
        const src = await page.locator('iframe').getAttribute('src');
        const launched = page.mainFrame().childFrames()[0];
        await Promise.all([
          page.waitForEvent('framenavigated', (frame) => frame === launched),
          page.evaluate((address) => (document.querySelector('iframe').src = address), src),
        ]);
        await isAnswered();
        await state(page, both);
        await page.goto(lms.url('/bye'));
        lms.isLosing = false;
        // The LMS never had it, though its page gave it back: so it is asked, and not taken for another attempt.
        await launch();
        await button('Go on with it').click();
        await isAnswered();
      });
  });
