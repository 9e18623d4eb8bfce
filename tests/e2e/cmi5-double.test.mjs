/** That the double of a cmi5 LMS is one: somebody else's client of cmi5, `@xapi/cmi5`, does its work with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LearnersBrowser } from './learner/browser.mjs';
import { Cmi5Server } from './servers/cmi5-server.mjs';

const client = fileURLToPath(new URL('../../node_modules/@xapi/cmi5/dist/Cmi5.umd.js', import.meta.url));
const files = {
  'launch.html': '<!doctype html><title>An AU</title><link rel="icon" href="data:,"><script src="client.js"></script>',
  'client.js': readFileSync(client),
};

describe('the double of a cmi5 LMS, for another client of cmi5', () => {
  let browser;
  let page;
  before(async () => {
    browser = new LearnersBrowser();
    page = await browser.open();
  });
  after(() => browser.end());

  /** With an LMS of its own. `say` launches the client and has it do these in turn; it gives which of them were refused. */
  const withClient = (options, test) => async () => {
    const server = await Cmi5Server.start(options, files);
    const say = async (...words) => {
      await page.goto(server.launch());
      return page.evaluate(async (calls) => {
        const made = new window.Cmi5();
        const refused = [];
        for (const [name, ...given] of calls) await made[name](...given).catch(() => refused.push(name));
        return refused;
      }, words);
    };
    try {
      await test(server.lms, say);
    } finally {
      server.stop();
    }
  };
  const refusedBy = (lms) => lms.refusals.map(({ requirement }) => requirement);

  it(
    'takes a whole session',
    withClient({ mastery: 0.8 }, async (lms, say) => {
      const refused = await say(
        ['initialize'],
        ['progress', 50],
        ['interactionTrueFalse', 'urn:x:test', 'urn:x:item', true, true],
        ['pass', { scaled: 0.9 }],
        ['complete'],
        ['terminate'],
      );
      assert.deepEqual([refused, lms.refusals], [[], []]);
      assert.deepEqual(lms.defined, ['initialized', 'passed', 'completed', 'terminated']);
      assert.equal(lms.statements.length, 6);
    }),
  );

  it(
    'takes what a second session may say, and refuses what it may not',
    withClient({ mastery: 0.8 }, async (lms, say) => {
      assert.deepEqual(await say(['initialize'], ['fail', { scaled: 0.5 }], ['terminate']), []);
      const refused = await say(
        ['initialize'],
        ['pass', { scaled: 0.8 }],
        ['fail', { scaled: 0.5 }],
        ['pass', { scaled: 0.9 }],
      );
      assert.deepEqual(refused, ['fail', 'pass']);
      assert.deepEqual(refusedBy(lms), ['9.3.0.0-8 (d)', '9.3.0.0-7 (d2)']);
    }),
  );

  it(
    'refuses what was said, and what comes too late',
    withClient({ mastery: 0.8 }, async (lms, say) => {
      const refused = await say(['initialize'], ['complete'], ['complete'], ['terminate'], ['progress', 50]);
      assert.deepEqual(refused, ['complete', 'progress']);
      assert.deepEqual(refusedBy(lms), ['9.3.0.0-6 (d2)', '9.3.0.0-5 (d2)']);
    }),
  );

  it(
    'takes a session in which one only looks',
    withClient({ mode: 'Browse' }, async (lms, say) => {
      assert.deepEqual(await say(['initialize'], ['terminate']), []);
      assert.deepEqual([refusedBy(lms), lms.defined], [[], ['initialized', 'terminated']]);
    }),
  );
});
