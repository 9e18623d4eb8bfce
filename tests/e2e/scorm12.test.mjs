/** A module in an LMS by SCORM 1.2, as a therapist and the LMS see it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { LearnersBrowser } from './browser.mjs';
import { ScormServer } from './scorm-lms.mjs';

const inner = (page) => page.frameLocator('iframe').frameLocator('#launch-frame');
const state = (page, words) => inner(page).locator('kap-save-state').getByText(words).waitFor();
const item = (page, id) => inner(page).locator(`kap-item#${id}, #${id}`).first();

async function answer(page, id) {
  await item(page, id).getByLabel('Two').check();
  await item(page, id).getByRole('button', { name: 'Check' }).click();
  await item(page, id).getByText('Yes.').waitFor();
}

/** A sitting in which every question is answered with the option of this name. */
async function sit(page, option) {
  const frame = inner(page);
  await frame.getByRole('button', { name: /^(Start|Try again)/ }).click();
  await frame.getByLabel(option).check();
  await frame.getByRole('button', { name: 'Next' }).click();
  await frame.getByText('2 of 2').first().waitFor();
  await frame.getByLabel(option).check();
  await frame.getByRole('button', { name: 'Review and hand in' }).click();
  await frame.getByRole('button', { name: 'Hand in', exact: true }).click();
  await frame
    .getByText(option === 'Two' ? /passed/i : /not passed|below/i)
    .first()
    .waitFor();
}

/** A test that hangs says where it hangs soon. */
const patience = 10_000;

describe('a module in an LMS by SCORM 1.2', () => {
  let packager;
  let files;
  const opened = [];
  let lms;

  before(() => {
    packager = new Packager({ isBuilt: true });
    const { status, stderr } = packager.run('--format', 'scorm12', '--module', 'second-part');
    assert.equal(status, 0, stderr);
    files = packager.read('small-second-part-scorm12.zip');
  });
  after(() => packager.remove());

  /** Each test has an LMS of its own. */
  const withLms = (test) => async () => {
    lms = await ScormServer.start('scorm12', files);
    try {
      await test();
    } finally {
      for (const browser of opened.splice(0)) await browser.end();
      lms.stop();
    }
  };

  /** A device on which nobody has been. */
  async function device() {
    const browser = new LearnersBrowser();
    opened.push(browser);
    const page = await browser.open();
    page.setDefaultTimeout(patience);
    return { browser, page };
  }

  it(
    'is told of an answer, and gives it back on another device',
    withLms(async () => {
      const { page, browser } = await device();
      await page.goto(lms.url('/player?learner=anna'));
      await state(page, 'Saved here and at your LMS');
      assert.equal(lms.kept.get('anna').core.lesson_status, 'incomplete');
      await answer(page, 'two-count');
      await state(page, 'Saved here and at your LMS');
      const kept = lms.kept.get('anna');
      assert.equal(kept.core.exit, 'suspend');
      assert.equal(kept.interactions[0].id, 'two-count');
      assert.equal(kept.interactions[0].result, 'correct');
      assert.deepEqual(browser.complaints, []);

      const other = await device();
      await other.page.goto(lms.url('/player?learner=anna'));
      await item(other.page, 'two-count').getByText('Yes.').waitFor();
      await state(other.page, 'Saved here and at your LMS');
      assert.equal(Object.keys(lms.kept.get('anna').interactions).length, 1, 'nothing is told twice');
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
      const other = await device();
      await other.page.goto(lms.url('/player?learner=anna'));
      await item(other.page, 'two-count').getByText('Yes.').waitFor();
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
      assert.equal(lms.kept.get('anna').interactions[0], undefined);
      await page.context().setOffline(false);
      await state(page, 'Saved here and at your LMS');
      assert.match(lms.kept.get('anna').suspend_data, /two-count/);
      assert.equal(lms.kept.get('anna').core.lesson_status, 'incomplete');
    }),
  );

  it(
    'gets at the next launch what it did not hear of in the last',
    withLms(async () => {
      const { page } = await device();
      await page.goto(lms.url('/player?learner=anna'));
      await state(page, 'Saved here and at your LMS');
      const before = structuredClone(lms.kept.get('anna'));
      await answer(page, 'two-count');
      await state(page, 'Saved here and at your LMS');
      await page.goto(lms.url('/bye'));
      // An LMS that said it had kept it, and had not.
      lms.kept.set('anna', before);
      await page.goto(lms.url('/player?learner=anna'));
      await state(page, 'Saved here and at your LMS');
      assert.match(lms.kept.get('anna').suspend_data, /two-count/);
      assert.equal(lms.kept.get('anna').interactions[0].id, 'two-count');
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
      assert.equal(lms.kept.get('anna').core.lesson_status, 'incomplete');
      await sit(page, 'Three');
      await state(page, 'Saved here and at your LMS');
      assert.equal(lms.kept.get('anna').core.lesson_status, 'failed');
      assert.equal(lms.kept.get('anna').core.score.raw, '0');
      await sit(page, 'Two');
      await state(page, 'Saved here and at your LMS');
      assert.equal(lms.kept.get('anna').core.lesson_status, 'passed');
      assert.equal(lms.kept.get('anna').core.score.raw, '100');
      assert.equal(Object.keys(lms.kept.get('anna').interactions).length, 6);
      const kept = structuredClone(lms.kept.get('anna'));

      await page.goto(lms.url('/player?learner=anna&mode=review'));
      await state(page, 'For looking only: nothing is saved');
      await inner(page).getByRole('link', { name: 'Results' }).first().click();
      await page.goto(lms.url('/bye'));
      for (const element of ['suspend_data', 'interactions'])
        assert.deepEqual(lms.kept.get('anna')[element], kept[element], element);
      assert.equal(lms.kept.get('anna').core.lesson_status, 'passed');
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
      assert.doesNotMatch(lms.kept.get('bert').suspend_data, /two-count/);
      assert.ok(await item(page, 'two-count').getByLabel('Two').isEnabled());
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
