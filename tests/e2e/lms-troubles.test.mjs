/** A launch that is not as usual: what the learner is told of it, and that nothing is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { Cmi5Server } from './servers/cmi5-server.mjs';
import { Devices } from './learner/devices.mjs';
import { inModule, suspended } from './learner/in-lms.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const patience = 30_000;
const both = 'Saved here and at your LMS';

/** A private window of some browsers: nothing can be kept. */
function keepNothing() {
  window.IDBFactory.prototype.open = () => {
    throw new window.DOMException('Blocked', 'SecurityError');
  };
}

for (const version of ['scorm12', 'scorm2004'])
  describe(`an unusual launch by ${version}`, () => {
    const packager = new Packager({ isBuilt: true });
    const { inner, state, item, answer, sit } = inModule((page) =>
      page.frameLocator('iframe').frameLocator('#launch-frame'),
    );
    let files;
    let lms;

    before(() => {
      assert.equal(packager.run('--format', version, '--module', 'second-part').status, 0);
      files = packager.read(`small-second-part-${version}.zip`);
    });
    after(() => packager.remove());

    const withLms = (test) => devices.at(async () => (lms = await ScormServer.start(version, files)), test);

    const devices = new Devices(patience);
    async function device(prepare) {
      const { page } = await devices.open();
      if (prepare) await page.context().addInitScript(prepare);
      return page;
    }
    const launch = (page, more = '') => page.goto(lms.url(`/player?learner=anna${more}`));
    const line = (page) => page.frameLocator('iframe').locator('#launch-line');
    const leave = (page) => page.frameLocator('iframe').getByRole('button', { name: 'Leave', exact: true }).click();

    it(
      'a browser that keeps nothing: the LMS keeps it, and who leaves without the LMS is asked to download',
      withLms(async () => {
        const page = await device(keepNothing);
        await launch(page);
        await answer(page, 'two-count');
        await state(page, 'Saved at your LMS');
        await launch(page);
        await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
        lms.isExpired = true;
        await answer(page, 'two-go-on');
        await state(page, 'Not saved.');
        await leave(page);
        await line(page).getByText('Your LMS has not taken your last work, and this browser keeps nothing.').waitFor();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          line(page).getByRole('button', { name: 'Download' }).click(),
        ]);
        assert.match(download.suggestedFilename(), /^kapstone-second-part-/);
        await line(page).getByRole('button', { name: 'Leave all the same' }).click();
        await line(page).getByText('You have left the module.').waitFor();
      }),
    );

    it(
      'an LMS whose session has ended: it is said, also where its login page comes, and the LMS gets all after',
      withLms(async () => {
        const page = await device();
        await launch(page);
        await state(page, both);
        lms.isExpired = true;
        await answer(page, 'two-count');
        await state(
          page,
          'Saved here. Your LMS has ended the session: open the module there again, and it gets the rest.',
        );
        await inner(page).getByRole('link', { name: 'Results' }).first().click();
        await inner(page).getByRole('heading', { name: 'Log in' }).waitFor();
        await line(page).getByText('This page is your LMS’s, which may have ended the session.').waitFor();
        lms.isExpired = false;
        await launch(page);
        await item(page, 'two-count').locator('.rationale').getByText('Yes.').waitFor();
        await state(page, both);
        assert.match(suspended(lms.kept.get('anna').suspend_data), /"two-count",\{/);
        assert.equal(Object.values(lms.kept.get('anna').interactions)[0].id, 'two-count');
      }),
    );

    it(
      'a link to a file that is no page: it opens beside, and the page stays',
      withLms(async () => {
        const page = await device();
        await launch(page);
        await inner(page).getByRole('link', { name: 'Before you start' }).first().click();
        const [beside] = await Promise.all([
          page.waitForEvent('popup'),
          inner(page).getByRole('link', { name: 'Their licences' }).click(),
        ]);
        await beside.getByText('== Kapstone (MIT) ==').waitFor();
        await inner(page).getByRole('heading', { level: 1, name: 'Before you start' }).waitFor();
        assert.equal(await line(page).textContent(), '');
      }),
    );

    it(
      'an LMS with a pass mark of its own: it stands in the rules, judges, and neither speaks against the other',
      withLms(async () => {
        lms.mastery = 0.4;
        const page = await device();
        await launch(page);
        await answer(page, 'two-count');
        await answer(page, 'two-go-on');
        await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
        await inner(page).getByText('40% of the points. Your LMS sets this mark; the course’s own is 82.5%.').waitFor();
        const frame = inner(page);
        await frame.getByRole('button', { name: 'Start the assessment' }).click();
        await frame.getByLabel('Two').check();
        await frame.getByRole('button', { name: 'Next' }).click();
        await frame.getByText('2 of 2').first().waitFor();
        await frame.getByLabel('Three').check();
        await frame.getByRole('button', { name: 'Review and hand in' }).click();
        await frame.getByRole('button', { name: 'Hand in', exact: true }).click();
        await frame.getByText('40% were needed.').waitFor();
        assert.equal(await frame.getByText('certificate').count(), 0, 'one module of a course gives none');
        await state(page, both);
        const { core, ...cmi } = lms.kept.get('anna');
        assert.equal(core?.lesson_status ?? cmi.success_status, 'passed');
        assert.equal((core ?? cmi).score.raw, '50');

        // A higher mark by the next time: what was judged stays, and the LMS is told no pass below it.
        lms.reset('anna');
        lms.mastery = 0.95;
        await page.goto(lms.url('/bye'));
        const other = await device();
        await launch(other);
        await answer(other, 'two-count');
        await answer(other, 'two-go-on');
        await inner(other).getByRole('link', { name: 'Finish lesson and go on' }).click();
        await inner(other).getByText('95% of the points. Your LMS sets this mark').waitFor();
        await sit(other, 'Three');
        await state(other, both);
        const told = lms.kept.get('anna');
        assert.equal(told.core?.lesson_status ?? told.success_status, 'failed');
      }),
    );

    for (const [mode, words, saved] of [
      ['review', 'Review: nothing new is reported or saved.', 'Review: nothing new is saved'],
      ['browse', 'Preview: nothing is reported or saved.', 'Preview: nothing is saved'],
    ])
      it(
        `to ${mode}: it says so, and nothing is reported`,
        withLms(async () => {
          const page = await device();
          await launch(page, `&mode=${mode}`);
          await line(page).getByText(words).waitFor();
          await answer(page, 'two-count');
          await state(page, saved);
          await leave(page);
          await line(page)
            .getByText('You have left the module. You can go on in your LMS, or close this window.')
            .waitFor();
          assert.equal(lms.kept.get('anna')?.suspend_data ?? '', '');
          assert.deepEqual(lms.kept.get('anna')?.interactions ?? {}, {});
        }),
      );

    it(
      'without credit: it says so, keeps the place, and counts nothing',
      withLms(async () => {
        const page = await device();
        await launch(page, '&credit=no-credit');
        await line(page).getByText('Without credit: your LMS keeps your answers and your place').waitFor();
        await answer(page, 'two-count');
        await state(page, both);
        const { core, ...cmi } = lms.kept.get('anna');
        assert.match(suspended(cmi.suspend_data), /"two-count",\{/);
        assert.ok(['not attempted', 'unknown'].includes(core?.lesson_status ?? cmi.completion_status));
      }),
    );

    it(
      'a learner whose languages the course has not: it says which it has',
      withLms(async () => {
        const page = await device();
        await launch(page, '&language=fr');
        await line(page).getByText('This course is in English only.').waitFor();
        await launch(page, '&language=en-GB');
        await state(page, both);
        assert.equal(await line(page).getByText('This course is in').count(), 0);
      }),
    );
  });

describe('an LMS of cmi5 that is slow', () => {
  const { inner, answer } = inModule((page) => page.frameLocator('#launch-frame'));
  const browser = new LearnersBrowser();
  const packager = new Packager({ isBuilt: true });
  let server;

  before(async () => {
    assert.equal(packager.run('--format', 'cmi5', '--module', 'second-part').status, 0);
    server = await Cmi5Server.start({ mastery: 0.825 }, packager.read('small-second-part-cmi5.zip'));
  });
  after(async () => {
    await browser.end();
    server.stop();
    packager.remove();
  });

  it('is waited for in a sentence, while one can read; what is answered after it came is told', async () => {
    const page = await browser.open();
    page.setDefaultTimeout(patience);
    let come = () => {};
    const waits = new Promise((resolve) => (come = resolve));
    await page.route('**/fetch/*', async (route) => {
      await waits;
      await route.continue();
    });
    await page.goto(server.launch());
    await page.getByText('Waiting for your LMS, which has your answers and your place.').waitFor();
    await page.getByRole('button', { name: 'Read meanwhile' }).click();
    await inner(page).getByText('After one comes another number.').waitFor();
    assert.equal(server.lms.statements.length, 0);
    come();
    await answer(page, 'two-count');
    await server.until(({ statements }) => statements.some(({ object }) => object.id.endsWith(':items:two-count')));
    assert.equal(await page.getByText('Waiting for your LMS').count(), 0);
    assert.deepEqual(server.lms.refusals, []);
  });
});
