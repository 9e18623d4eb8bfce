/** A module launched the Tin Can way, as a therapist and a plain LRS see it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Packager } from '../cli/packaged.mjs';
import { Cmi5Server } from './servers/cmi5-server.mjs';
import { Devices } from './learner/devices.mjs';
import { inModule } from './learner/in-lms.mjs';

const { inner, state, answer, sit } = inModule((page) => page.frameLocator('#launch-frame'));
const both = 'Saved here and at your LMS';
const auth = 'Basic c2VjcmV0OnNlY3JldA==';

const said = (lms, verb) => lms.statements.filter((each) => each.verb.id.endsWith(`/${verb}`)).length;
const answers = (lms, id) => lms.statements.filter(({ object }) => object.id.endsWith(`:items:${id}`)).length;

/** A test that hangs says where it hangs soon. */
const patience = 30_000;

describe('a module with a plain LRS', () => {
  let packager;
  let files;
  let server;

  before(() => {
    packager = new Packager({ isBuilt: true });
    const { status, stderr } = packager.run('--format', 'xapi', '--module', 'second-part');
    assert.equal(status, 0, stderr);
    files = packager.read('small-second-part-xapi.zip');
  });
  after(() => packager.remove());

  /** Each test has an LRS of its own. */
  const withLrs = (test) =>
    devices.at(
      async () => (server = await Cmi5Server.start({ auth }, files)),
      ({ lms }) => test(lms),
    );

  const devices = new Devices(patience);
  const device = () => devices.open();

  it(
    'takes what lets one in out of the address, and needs it no more for a reload',
    withLrs(async (lms) => {
      const { page, browser } = await device();
      await page.goto(server.launch());
      await answer(page, 'two-count');
      await state(page, both);
      assert.equal(new URL(page.url()).search, '');
      const seen = await inner(page)
        .locator('body')
        .evaluate(() => [document.referrer, document.URL].join());
      for (const secret of ['auth', 'c2VjcmV0', 'actor']) assert.ok(!seen.includes(secret), secret);
      await page.reload();
      await inner(page).locator('#two-count').getByText('Yes.').first().waitFor();
      await answer(page, 'two-go-on');
      await state(page, both);
      assert.equal(answers(lms, 'two-count'), 1);
      assert.equal(answers(lms, 'two-go-on'), 1);
      assert.equal(said(lms, 'initialized'), 1, 'a reload is no other session');
      assert.ok(lms.requests.every(({ headers }) => headers.authorization === auth));
      assert.deepEqual(
        browser.complaints.filter((words) => !words.includes('404')),
        [],
      );
    }),
  );

  it(
    'is told of the whole way, offline and back, and gives it back in another browser',
    withLrs(async (lms) => {
      const { page } = await device();
      await page.goto(server.launch());
      await answer(page, 'two-count');
      await state(page, both);
      await page.context().setOffline(true);
      await answer(page, 'two-go-on');
      await state(page, 'Saved here. Your LMS does not answer; it is asked again.');
      assert.equal(answers(lms, 'two-go-on'), 0);
      await page.context().setOffline(false);
      await state(page, both);
      assert.equal(answers(lms, 'two-go-on'), 1);
      await inner(page).getByRole('link', { name: 'Finish lesson and go on' }).click();
      await inner(page).getByRole('button', { name: 'Start the assessment' }).waitFor();
      await sit(page, 'Two');
      await state(page, both);
      for (const verb of ['passed', 'completed']) assert.equal(said(lms, verb), 1, verb);
      await page.getByText('You have completed this module, and your LMS has been told. You can leave.').waitFor();
      await page.getByRole('button', { name: 'Leave' }).click();
      await page
        .getByText('You have completed this module, and your LMS has been told. You can close this window.')
        .waitFor();
      assert.equal(lms.statements.at(-1).verb.id, 'http://adlnet.gov/expapi/verbs/terminated');

      const other = await device();
      await other.page.goto(server.launch());
      await inner(other.page).getByRole('link', { name: 'Results' }).first().click();
      await inner(other.page)
        .getByText(/passed/i)
        .first()
        .waitFor();
      await state(other.page, both);
      for (const verb of ['passed', 'completed']) assert.equal(said(lms, verb), 1, verb);
      const ids = lms.statements.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
    }),
  );

  it(
    'knows the learner of an old LMS, whose fields are lists, as the same',
    withLrs(async (lms) => {
      const { page } = await device();
      await page.goto(server.launch());
      await answer(page, 'two-count');
      await state(page, both);
      const link = new URL(server.launch());
      const old = {
        name: ['A Learner'],
        account: [{ accountServiceHomePage: 'https://lms.example', accountName: 'learner-1' }],
      };
      link.searchParams.set('actor', JSON.stringify(old));
      link.searchParams.set('auth', auth.slice('Basic '.length));
      const other = await device();
      await other.page.goto(link.href);
      await inner(other.page).locator('#two-count').getByText('Yes.').first().waitFor();
      await answer(other.page, 'two-go-on');
      await state(other.page, both);
      assert.equal(answers(lms, 'two-go-on'), 1);
      assert.deepEqual(lms.statements.at(-1).actor, lms.actor);
      assert.deepEqual(lms.refusals, []);
    }),
  );

  it(
    'keeps nothing in a browser that keeps nothing, and all in the LRS',
    withLrs(async (lms) => {
      const { page } = await device();
      await page.addInitScript(() => {
        window.IDBFactory.prototype.open = () => {
          throw new window.DOMException('Blocked', 'SecurityError');
        };
        Object.defineProperty(window, 'sessionStorage', {
          get() {
            throw new window.DOMException('Blocked', 'SecurityError');
          },
        });
      });
      await page.goto(server.launch());
      await answer(page, 'two-count');
      await state(page, 'Saved at your LMS');
      const other = await device();
      await other.page.goto(server.launch());
      await inner(other.page).locator('#two-count').getByText('Yes.').first().waitFor();
      assert.equal(answers(lms, 'two-count'), 1);
    }),
  );

  it(
    'may have all before the page is all there: the page says so when it is',
    withLrs(async () => {
      const { page, browser } = await device();
      // The rest of a page comes when the browser has nothing better to do.
      await page.addInitScript(() => {
        const waiting = [];
        window.requestIdleCallback = (run) => waiting.push(run);
        window.rest = () => {
          window.requestIdleCallback = (run) => setTimeout(run);
          for (const run of waiting) run();
        };
      });
      await page.goto(server.launch());
      await page.evaluate(() => window.kapstoneLaunch.ready);
      await page.waitForFunction(() => window.kapstoneLaunch.whereabouts.as === 'saved');
      await inner(page)
        .locator('body')
        .evaluate(() => window.rest());
      await state(page, both);
      assert.deepEqual(
        browser.complaints.filter((words) => !words.includes('404')),
        [],
      );
    }),
  );

  it(
    'says so where the address is no launch, and keeps the work here',
    withLrs(async () => {
      const { page } = await device();
      await page.goto(`${server.course}/launch.html`);
      await page.getByText('No LMS was found').waitFor();
      await answer(page, 'two-count');
      await state(page, 'Saved on this device');
    }),
  );
});
