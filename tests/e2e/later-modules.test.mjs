/** The lessons on therapies and on facilitating, which have blocks that the first module has not: once live, once on paper. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settledOn, sidewaysOn, violationsOn } from './learner/accessibility.mjs';
import { answerRight } from './learner/answer.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

describe('the lessons of the later modules', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;
  let lessons;

  before(async () => {
    site = await CourseSite.start();
    lessons = ['modalities', 'facilitation'].flatMap((module) =>
      site.module(module).lessons.map((lesson) => ({ ...lesson, path: `${module}/${lesson.id}.html` })),
    );
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  it('have nothing that axe finds, light and dark in turns, and nothing sideways at 320 px', async () => {
    for (const [index, { path }] of lessons.entries()) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light', reducedMotion: 'reduce' });
      await page.goto(site.url(path));
      await settledOn(page);
      assert.deepEqual(await violationsOn(page), [], path);
      await page.setViewportSize({ width: 320, height: 800 });
      assert.deepEqual(await sidewaysOn(page, 1), [], path);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('print what a case and an answer say at once, and what a match has to choose from', async () => {
    const lesson = lessons.find(({ blocks }) => blocks.some(({ kind }) => kind === 'scenario'));
    const match = lesson.blocks.find(({ kind }) => kind === 'match');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(site.url(lesson.path));
    await settledOn(page);
    const item = page.locator(`kap-item[item="${match.id}"]`);
    await answerRight(item, match);
    await item.getByRole('button', { name: 'Check' }).click();
    await item.locator('.rationale').first().waitFor();
    assert.equal(await page.locator('.match-choices').last().isVisible(), false);
    await page.emulateMedia({ media: 'print', reducedMotion: 'no-preference' });
    // What would fade in is drawn before it has begun.
    for (const text of ['.scene-text', '.scene-title', '.rationale'])
      assert.equal(
        await page
          .locator(text)
          .first()
          .evaluate((element) => getComputedStyle(element).animationName),
        'none',
        text,
      );
    const open = lesson.blocks.findLast(({ kind }) => kind === 'match');
    const choices = await page.locator(`kap-item[item="${open.id}"] .match-choices`).innerText();
    for (const { text } of open.answers) assert.ok(choices.includes(text), text);
  });

  it('open a reference in a table without pushing its columns out of view', async () => {
    const { path } = lessons.find(({ id }) => id === 'does-it-add');
    await page.emulateMedia({ media: 'screen' });
    await page.goto(site.url(path));
    await settledOn(page);
    const table = page.locator('.table', { has: page.locator('a.cite') });
    await table.locator('a.cite').first().click();
    await table.locator('.note').waitFor();
    assert.ok(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
  });

  it('had nothing to complain about', () => {
    assert.deepEqual(browser.complaints, []);
  });
});
