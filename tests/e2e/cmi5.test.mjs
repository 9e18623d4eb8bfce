/** A module in an LMS of cmi5, as a therapist and the LMS see it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { Cmi5Server } from './servers/cmi5-server.mjs';
import { Devices } from './learner/devices.mjs';
import { inModule } from './learner/in-lms.mjs';

const { inner, state, answer, sit } = inModule((page) => page.frameLocator('#launch-frame'));

/** What the LMS has heard of an item, and what its State resource holds. */
const answers = (lms, id) => lms.statements.filter(({ object }) => object.id.endsWith(`:items:${id}`)).length;
const keeps = (lms, words) => lms.documents.get('state suspendData')?.body.includes(words) ?? false;
const begun = (count) => (lms) => lms.defined.filter((verb) => verb === 'initialized').length === count;

/** A test that hangs says where it hangs soon. */
const patience = 30_000;

describe('a module in an LMS of cmi5', () => {
  let packager;
  let files;
  let server;

  before(() => {
    packager = new Packager({ isBuilt: true });
    const { status, stderr } = packager.run('--format', 'cmi5', '--module', 'second-part');
    assert.equal(status, 0, stderr);
    files = {
      ...packager.read('small-second-part-cmi5.zip'),
      'back.html': '<!doctype html><title>LMS</title><link rel="icon" href="data:,"><h1>My courses</h1>',
    };
  });
  after(() => packager.remove());

  /** Each test has an LMS of its own. */
  const withLms = (options, test) =>
    devices.at(
      async () => (server = await Cmi5Server.start({ mastery: 0.825, ...options }, files)),
      ({ lms }) => test(lms),
    );

  const devices = new Devices(patience);
  const device = () => devices.open();

  it(
    'is told of the whole way, through a reload, offline and back: passed and completed once',
    withLms({}, async (lms) => {
      const { page, browser } = await device();
      await page.goto(server.launch());
      await server.until(begun(1));
      assert.deepEqual(lms.defined, ['initialized']);
      await answer(page, 'two-count');
      await server.until((heard) => answers(heard, 'two-count') === 1 && keeps(heard, 'two-count'));
      const before = lms.requests.length;
      await page.reload();
      await inner(page).locator('#two-count').getByText('Yes.').first().waitFor();
      await server.until((heard) => heard.requests.length > before);
      assert.equal(lms.requests.filter(({ url }) => url.includes('/fetch/')).length, 1);
      // A document that there is not yet is the LRS's 404, and a browser tells of each.
      assert.deepEqual(
        browser.complaints.filter((words) => !words.includes('404')),
        [],
      );

      await page.context().setOffline(true);
      await answer(page, 'two-go-on');
      await state(page, 'Saved here. Your LMS does not answer; it is asked again.');
      assert.equal(answers(lms, 'two-go-on'), 0);
      await page.context().setOffline(false);
      await server.until((heard) => answers(heard, 'two-go-on') === 1 && keeps(heard, 'two-go-on'));

      await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
      await inner(page).getByRole('button', { name: 'Start the assessment' }).waitFor();
      await sit(page, 'Three');
      await server.until((heard) => heard.statements.some(({ verb }) => verb.id.endsWith('/scored')));
      assert.deepEqual(lms.defined, ['initialized']);
      await sit(page, 'Two');
      await server.until((heard) => heard.defined.includes('completed') && keeps(heard, '"completed"'));
      assert.deepEqual(lms.defined, ['initialized', 'passed', 'completed']);

      // All is told, so a page that goes ends the session.
      await page.goto(`${server.course}/back.html`);
      await server.until((heard) => heard.defined.at(-1) === 'terminated');
      await page.goto(server.launch());
      await server.until(begun(2));
      await inner(page).getByRole('link', { name: 'Results' }).first().click();
      await inner(page)
        .getByText(/passed/i)
        .first()
        .waitFor();
      await page.goto(`${server.course}/back.html`);
      await server.until((heard) => heard.defined.at(-1) === 'terminated');
      assert.deepEqual(lms.defined, [
        ...['initialized', 'passed', 'completed', 'terminated'],
        ...['initialized', 'terminated'],
      ]);
      assert.deepEqual(lms.refusals, []);
      const ids = lms.statements.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );

  it(
    'gives the work back on another device, and hears of a last answer when the tab is closed over it',
    withLms({}, async (lms) => {
      const { page } = await device();
      await page.goto(server.launch());
      await server.until(begun(1));
      await answer(page, 'two-count');
      await page.close({ runBeforeUnload: true });
      // The next launch ends the session of a page that is still closing.
      await server.until((heard) => answers(heard, 'two-count') === 1 && keeps(heard, 'two-count'));
      const other = await device();
      await other.page.goto(server.launch());
      await inner(other.page).locator('#two-count').getByText('Yes.').first().waitFor();
      assert.equal(answers(lms, 'two-count'), 1);
      assert.deepEqual(lms.refusals, []);
    }),
  );

  it(
    'ends the session by the way out, and only then goes back',
    withLms({}, async (lms) => {
      lms.options.returnUrl = `${server.course}/back.html`;
      const { page } = await device();
      await page.goto(server.launch());
      await server.until(begun(1));
      await page.getByRole('button', { name: 'Return to your LMS' }).click();
      await page.getByRole('heading', { name: 'My courses' }).waitFor();
      assert.deepEqual(lms.defined, ['initialized', 'terminated']);
      assert.deepEqual(lms.refusals, []);
    }),
  );

  it(
    'says so when the link was used before, and keeps the work for the next launch',
    withLms({}, async (lms) => {
      const { page } = await device();
      const link = server.launch();
      await page.goto(link);
      await server.until(begun(1));
      const other = await device();
      await other.page.goto(link);
      await other.page.getByText('This link was opened before').waitFor();
      await answer(other.page, 'two-count');
      await state(other.page, 'Saved here. Your LMS has ended the session');
      const before = lms.statements.length;
      await other.page.goto(server.launch());
      await server.until((heard) => answers(heard, 'two-count') === 1);
      assert.equal(lms.statements.length, before + 2, 'initialized, and the answer of before');
    }),
  );
});
