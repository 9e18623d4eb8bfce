/** A module in an LMS by SCORM, as a therapist and the LMS see it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { Devices } from './learner/devices.mjs';
import { inModule, suspended } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const { inner, state, item, answer, sit } = inModule((page) =>
  page.frameLocator('iframe').frameLocator('#launch-frame'),
);

/** A test that hangs says soon where. */
const patience = 30_000;

/** What an LMS has of a learner, in the words of each version. */
const versions = {
  scorm12: (cmi) => ({
    status: cmi.core.lesson_status,
    score: cmi.core.score.raw,
    exit: cmi.core.exit,
    passed: 'passed',
    failed: 'failed',
  }),
  scorm2004: (cmi) => ({
    status: [cmi.completion_status, cmi.success_status].join(),
    score: cmi.score.raw,
    exit: cmi.exit,
    passed: 'completed,passed',
    failed: 'incomplete,failed',
  }),
};
const open = { scorm12: 'incomplete', scorm2004: 'incomplete,unknown' };

for (const [version, read] of Object.entries(versions))
  describe(`a module in an LMS by ${version}`, () => {
    let packager;
    let files;
    let lms;

    const kept = (learner = 'anna') => lms.kept.get(learner);
    const told = () => read(kept());
    const answers = () => Object.values(kept().interactions);

    before(() => {
      packager = new Packager({ isBuilt: true });
      const { status, stderr } = packager.run('--format', version, '--module', 'second-part');
      assert.equal(status, 0, stderr);
      files = packager.read(`small-second-part-${version}.zip`);
    });
    after(() => packager.remove());

    /** Each test has an LMS of its own. */
    const withLms = (test) => devices.at(async () => (lms = await ScormServer.start(version, files)), test);

    const devices = new Devices(patience);
    const device = () => devices.open();

    /** Goes elsewhere, and waits for the last word. */
    async function leave(page) {
      const { commits } = lms;
      await page.goto(lms.url('/bye'));
      await lms.until(() => lms.commits > commits);
    }

    it(
      'is told of an answer, and gives it back on another device',
      withLms(async () => {
        const { page, browser } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await state(page, 'Saved here and at your LMS');
        assert.equal(told().status, open[version]);
        await answer(page, 'two-count');
        await state(page, 'Saved here and at your LMS');
        assert.equal(told().exit, 'suspend');
        assert.equal(answers()[0].id, 'two-count');
        assert.equal(answers()[0].result, 'correct');
        assert.deepEqual(browser.complaints, []);

        const other = await device();
        await other.page.goto(lms.url('/player?learner=anna'));
        await item(other.page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
        await state(other.page, 'Saved here and at your LMS');
        assert.equal(answers().length, 1, 'nothing is told twice');
      }),
    );

    it(
      'hears of the last answer when the tab is closed over it',
      withLms(async () => {
        const { page } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await state(page, 'Saved here and at your LMS');
        await answer(page, 'two-count');
        await page.close({ runBeforeUnload: true });
        // Closing takes as long as it takes.
        await lms.until(() => suspended(kept().suspend_data).includes('"two-count",{'));
        const other = await device();
        await other.page.goto(lms.url('/player?learner=anna'));
        await item(other.page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      }),
    );

    it(
      'says so when the LMS cannot be reached, and tells it when it can',
      withLms(async () => {
        const { page } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await state(page, 'Saved here and at your LMS');
        await page.context().setOffline(true);
        await answer(page, 'two-count');
        await state(page, 'Saved here. Your LMS does not answer; it is asked again.');
        assert.equal(answers()[0], undefined);
        await page.context().setOffline(false);
        await state(page, 'Saved here and at your LMS');
        assert.match(suspended(kept().suspend_data), /two-count/);
        assert.equal(told().status, open[version]);
      }),
    );

    it(
      'gets at the next launch what it did not hear of in the last',
      withLms(async () => {
        const { page } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await state(page, 'Saved here and at your LMS');
        const before = structuredClone(kept());
        await answer(page, 'two-count');
        await state(page, 'Saved here and at your LMS');
        await leave(page);
        // An LMS that said it had kept it, and had not.
        lms.kept.set('anna', before);
        await page.goto(lms.url('/player?learner=anna'));
        await state(page, 'Saved here and at your LMS');
        assert.match(suspended(kept().suspend_data), /two-count/);
        assert.equal(answers()[0].id, 'two-count');
      }),
    );

    it(
      'is told of the whole way: failed, passed, and looked at again',
      withLms(async () => {
        const { page, browser } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await answer(page, 'two-count');
        await answer(page, 'two-go-on');
        await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
        await inner(page).getByRole('button', { name: 'Start the assessment' }).waitFor();
        await state(page, 'Saved here and at your LMS');
        assert.equal(told().status, open[version]);
        await sit(page, 'Three');
        await state(page, 'Saved here and at your LMS');
        assert.equal(told().status, told().failed);
        assert.equal(told().score, '0');
        const done = page.frameLocator('iframe').locator('#launch-line').getByText('You have completed this module');
        assert.equal(await done.count(), 0);
        await sit(page, 'Two');
        await state(page, 'Saved here and at your LMS');
        assert.equal(told().status, told().passed);
        assert.equal(told().score, '100');
        assert.equal(answers().length, 6);
        await done.getByText('and your LMS has been told. You can leave.').waitFor();
        await page.goto(lms.url('/player?learner=anna'));
        await done.waitFor();
        await page.frameLocator('iframe').getByRole('button', { name: 'Leave' }).click();
        await done.getByText('You can go on in your LMS, or close this window.').waitFor();
        const before = structuredClone(kept());

        await page.goto(lms.url('/player?learner=anna&mode=review'));
        await state(page, 'Review: nothing new is saved');
        await inner(page).getByRole('link', { name: 'Results' }).first().click();
        await leave(page);
        for (const element of ['suspend_data', 'interactions'])
          assert.deepEqual(kept()[element], before[element], element);
        assert.equal(told().status, told().passed);
        assert.deepEqual(browser.complaints, []);
      }),
    );

    it(
      'keeps learners who share a browser apart',
      withLms(async () => {
        const { page } = await device();
        await page.goto(lms.url('/player?learner=anna'));
        await answer(page, 'two-count');
        await state(page, 'Saved here and at your LMS');
        await page.goto(lms.url('/player?learner=bert'));
        await state(page, 'Saved here and at your LMS');
        assert.doesNotMatch(suspended(kept('bert').suspend_data), /two-count/);
        await item(page, 'two-count').locator('input:enabled').first().waitFor();
      }),
    );

    it(
      'says so where there is no LMS, and keeps the work here',
      withLms(async () => {
        const { page } = await device();
        await page.goto(lms.url('/pluginfile.php/14/mod_scorm/content/1/launch.html'));
        await page.getByText('No LMS was found').waitFor();
        const frame = page.frameLocator('#launch-frame');
        await frame.locator('kap-save-state').getByText('Saved on this device').waitFor();
      }),
    );
  });
