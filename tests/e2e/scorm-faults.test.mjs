/** What an LMS can do wrong by SCORM, each forced in a real player of each version: what the learner sees, and that nothing is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { inModule, suspended } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const patience = 30_000;
const kept = 'Saved here and at your LMS';
const busy = 'Saved here. Your LMS cannot take it now; it is asked again.';
const refused = 'Saved here. Your LMS did not take all of it: go on with this device, and tell whoever runs your LMS.';
const over = 'Saved here. Your LMS has ended the session: open the module there again, and it gets the rest.';

const no = (error) => ({ value: 'false', error });
/** Calls, what they answer, and what stands beside the work then. */
const faults = {
  scorm12: [
    ['LMSCommit is false, 101', { Commit: no(101) }, busy],
    ['LMSCommit is nothing', { Commit: { value: 'null', error: 0 } }, busy],
    ['LMSCommit is false, 301', { Commit: no(301) }, over],
    ['suspend data are refused, 405', { 'SetValue cmi.suspend_data': no(405) }, refused],
    ['the status is refused, 405', { 'SetValue cmi.core.lesson_status': no(405) }, refused],
    ['suspend data are refused, 301', { 'SetValue cmi.suspend_data': no(301) }, over],
    ['a result is refused, 405', { 'SetValue cmi.interactions.0.result': no(405) }, kept],
    ['the time is not known, 401', { 'SetValue cmi.core.session_time': no(401) }, kept],
    ['what was set is said to be false, without an error', { 'SetValue cmi.core.exit': no(0) }, kept],
  ],
  scorm2004: [
    ['Commit is false, 101', { Commit: no(101) }, busy],
    ['Commit is false, 391', { Commit: no(391) }, busy],
    ['Commit is nothing', { Commit: { value: 'null', error: 0 } }, busy],
    ['Commit is false, 143', { Commit: no(143) }, over],
    ['suspend data are refused, 405', { 'SetValue cmi.suspend_data': no(405) }, refused],
    ['suspend data are refused, 406', { 'SetValue cmi.suspend_data': no(406) }, refused],
    ['how far one is is refused, 407', { 'SetValue cmi.progress_measure': no(407) }, refused],
    ['suspend data are refused, 133', { 'SetValue cmi.suspend_data': no(133) }, over],
    ['an answer is refused, 406', { 'SetValue cmi.interactions.0.learner_response': no(406) }, kept],
    ['the time is not implemented, 402', { 'SetValue cmi.session_time': no(402) }, kept],
    ['what was set is said to be false, without an error', { 'SetValue cmi.exit': no(0) }, kept],
  ],
};
const end = { scorm12: 'Finish', scorm2004: 'Terminate' };

for (const version of Object.keys(faults))
  describe(`where an LMS fails by ${version}`, () => {
    const browser = new LearnersBrowser();
    const packager = new Packager({ isBuilt: true });
    let lms;
    let page;
    let learners = 0;
    /** The frame of the module's pages, wherever the module is. */
    let inner;
    const module = inModule(() => inner());
    const usual = () => page.frameLocator('iframe').frameLocator('#launch-frame');

    before(async () => {
      const { status, stderr } = packager.run('--format', version, '--module', 'second-part');
      assert.equal(status, 0, stderr);
      lms = await ScormServer.start(version, packager.read(`small-second-part-${version}.zip`));
      page = await browser.open();
      page.setDefaultTimeout(patience);
    });
    after(async () => {
      await browser.end();
      lms.stop();
      packager.remove();
    });

    /** Opens the module for a learner whom nobody knows yet. */
    async function opened(given = {}) {
      learners += 1;
      const learner = `learner-${learners}`;
      inner = usual;
      const { fault, ...rest } = given;
      const query = new URLSearchParams({ learner, ...rest, ...(fault && { fault: JSON.stringify(fault) }) });
      await page.goto(lms.url(`/player?${query}`));
      return learner;
    }

    /** The next launch, at an LMS that is well again, finds the answer; and so does the LMS. */
    async function findsItAgain(learner) {
      inner = usual;
      await page.goto(lms.url(`/player?learner=${learner}`));
      await module.item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
      await module.state(page, kept);
      assert.match(suspended(lms.kept.get(learner).suspend_data), /two-count/);
    }

    for (const [name, answers, words] of faults[version])
      it(`${name}: ${words}`, async () => {
        const learner = await opened({ fault: { answers } });
        await module.answer(page, 'two-count');
        await module.state(page, words);
        assert.ok((await page.evaluate(() => window.faultsMet)) > 0, 'the fault was met');
        await findsItAgain(learner);
      });

    it('the session does not begin: the learner hears that nothing is saved', async () => {
      const fault = { answers: { Initialize: no(version === 'scorm12' ? 101 : 102) } };
      await opened({ fault });
      await module.answer(page, 'two-count');
      await module.state(page, 'Not saved. Your LMS has ended the session: open the module there again.');
    });

    it('the session begins, and the LMS calls it an error: it goes on', async () => {
      const learner = await opened({ late: 'yes' });
      await page.evaluate(() => {
        globalThis.offer();
        const api = window.API_1484_11 ?? window.API;
        const name = 'LMSInitialize' in api ? 'LMSInitialize' : 'Initialize';
        const begin = api[name].bind(api);
        api[name] = (word) => `${begin(word) === 'true' ? 'false' : 'true'}`;
      });
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      await findsItAgain(learner);
    });

    it('the end is refused: all was kept before', async () => {
      const learner = await opened({ fault: { answers: { [end[version]]: no(101) } } });
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      const launch = page.frameLocator('iframe');
      await launch.getByRole('button', { name: 'Leave' }).click();
      await launch.getByText('You have left the module, and your LMS has your work.').waitFor();
      assert.equal(await page.evaluate(() => window.faultsMet), 1, 'it is asked once');
      await findsItAgain(learner);
    });

    it('numbers and booleans come in place of words: it makes no difference', async () => {
      const learner = await opened({ fault: { asNumbers: true } });
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      await findsItAgain(learner);
    });

    it('the API comes after the module: it is waited for, and one can read meanwhile', async () => {
      const learner = await opened({ late: 'yes' });
      // An API is waited for four seconds: it comes as soon as the module is there.
      await page.evaluate(() => {
        const frame = document.querySelector('iframe').contentDocument.querySelector('#launch-frame');
        frame.addEventListener('load', () => globalThis.offer(), { once: true });
      });
      const launch = page.frameLocator('iframe');
      await launch.getByText('Waiting for your LMS, which has your answers and your place.').waitFor();
      await launch.getByRole('button', { name: 'Read meanwhile' }).click();
      await usual().getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      assert.equal(await launch.getByText('Waiting for').count(), 0);
      await findsItAgain(learner);
    });

    it('the API is two frames away', async () => {
      const learner = await opened({ in: 'deep' });
      inner = () => page.frameLocator('iframe').frameLocator('iframe').frameLocator('#launch-frame');
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      await findsItAgain(learner);
    });

    it('the API is in the window that opened the module, which closes itself when one leaves', async () => {
      const learner = await opened({ in: 'window' });
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: 'Open the module' }).click(),
      ]);
      inner = () => popup.frameLocator('#launch-frame');
      await module.answer(page, 'two-count');
      await module.state(page, kept);
      // The heading stands in the frame.
      const violations = await violationsOn(popup);
      assert.deepEqual(
        violations.filter(([rule]) => rule !== 'page-has-heading-one'),
        [],
      );
      await Promise.all([popup.waitForEvent('close'), popup.getByRole('button', { name: 'Leave' }).click()]);
      await findsItAgain(learner);
    });

    it('there is no API: the learner hears it, and the work is kept here', async () => {
      await opened({ none: '1' });
      await page.frameLocator('iframe').getByText('No LMS was found').waitFor();
      await module.answer(page, 'two-count');
      await module.state(page, 'Saved on this device');
    });
  });
