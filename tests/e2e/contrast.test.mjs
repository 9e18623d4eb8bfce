/** A reader whose device asks for more contrast: text at 7 to 1, lines that can be seen, light and dark; a clinic's own colours stay. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faintOn, settledOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

const paths = [
  'index.html',
  'finish.html',
  'history/words.html',
  'history/assessment.html',
  'history/results.html',
  'ketamine/depression.html',
  'facilitation/dosing-session.html',
  'references.html',
];

describe('more contrast', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;

  const open = async (path) => {
    await page.goto(site.url(path));
    await settledOn(page);
  };
  const token = (name) =>
    page.evaluate((each) => getComputedStyle(document.documentElement).getPropertyValue(each), name);

  before(async () => {
    site = await CourseSite.start();
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  for (const colorScheme of ['light', 'dark'])
    it(`has every text at 7 to 1 where it is asked for, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, contrast: 'more', reducedMotion: 'reduce' });
      for (const path of paths) {
        await open(path);
        assert.deepEqual(await faintOn(page), [], path);
      }
      assert.equal(await token('--kap-line-strong'), await token('--kap-ink'));
    });

  it('leaves a clinic the colours that it set', async () => {
    site.edit('course.yaml', (text) => `${text}\ntheme: { ink: "#202020", now: "#8a3f0f" }\n`);
    await site.releaseAgain();
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await open('index.html');
    assert.equal(await token('--kap-now'), '#8a3f0f');
    assert.match(await token('--kap-ink-soft'), /^#/);
    assert.equal(await token('--kap-wrong'), '#842a20');
  });
});
