/** The course where it was not built for: in a folder of somebody's site, and opened from a disk or a stick. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { answerRight } from './learner/answer.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

const places = [
  ['in a folder of a site', (site, path) => site.url(path)],
  ['from a file', (site, path) => site.fileUrl(path)],
];

for (const [name, urlOf] of places)
  describe(`the course ${name}`, () => {
    const browser = new LearnersBrowser();
    let site;
    let page;
    let module;

    before(async () => {
      site = await CourseSite.start('modules', { isBelow: true });
      module = site.module('history');
      page = await browser.open();
    });

    after(async () => {
      await browser.end();
      await site.stop();
    });

    it('is gone through from the front page to a lesson', async () => {
      await page.goto(urlOf(site, 'index.html'));
      await page.getByRole('link', { name: 'Start here' }).click();
      await page.getByRole('checkbox', { name: 'I have read this.' }).check();
      await page.getByRole('button', { name: 'Keep that I have read it' }).click();
      await page.getByRole('link', { name: 'Go to lesson 1' }).click();
      await page.waitForURL(urlOf(site, `history/${module.lessons[0].id}.html`));
      await page.evaluate(() => document.fonts.load('1em "Source Serif 4 Variable"'));
      assert.ok(await page.evaluate(() => document.fonts.check('1em "Source Serif 4 Variable"')));
    });

    it('keeps an answer over a reload', async () => {
      const item = module.lessons[0].blocks.find((block) => block.kind === 'choice' && !block.multiple);
      const place = page.locator(`kap-item[item="${item.id}"]`);
      await answerRight(place, item);
      await place.getByRole('button', { name: 'Check' }).click();
      await place.getByText('Right.').waitFor();
      await page.reload();
      await place.getByText('Right.').waitFor();
    });

    it('asks the assessment, and has it still where it was left', async () => {
      await page.goto(urlOf(site, 'history/assessment.html'));
      await page
        .getByRole('button', { name: /^Start/ })
        .last()
        .click();
      const shown = page.locator('kap-assessment [data-place="1"]');
      await shown.waitFor();
      const id = await page.locator('kap-assessment [data-item]').getAttribute('data-item');
      await answerRight(
        page.locator('kap-assessment [data-item]'),
        module.bank.find((candidate) => candidate.id === id),
      );
      await page.getByRole('button', { name: 'Next' }).click();
      await page.locator('kap-assessment [data-place="2"]').waitFor();
      await page.reload();
      await page
        .getByRole('button', { name: /^(Go on|Continue|Resume)/ })
        .or(page.locator('kap-assessment [data-place]'))
        .first()
        .waitFor();
    });

    it('shows its pictures and complains about nothing', async () => {
      await page.goto(urlOf(site, 'ketamine/mechanism.html'));
      const picture = page.locator('main img').first();
      await picture.scrollIntoViewIfNeeded();
      await picture.evaluate((image) => image.decode());
      assert.deepEqual(browser.complaints, []);
    });
  });

for (const [name, where] of [
  ['at the root of a server', {}],
  ['in a folder of a server', { isBelow: true }],
])
  describe(`the page for what is missing, ${name}`, () => {
    const browser = new LearnersBrowser();
    let site;
    let page;

    before(async () => {
      site = await CourseSite.start('modules', where);
      page = await browser.open();
      // In a folder it is the host who says which page is sent.
      await page.route(/nothing/, async (route) => {
        const response = await route.fetch({ url: site.url('404.html') });
        await route.fulfill({ response, status: 404 });
      });
    });

    after(async () => {
      await browser.end();
      await site.stop();
    });

    for (const path of ['nothing', 'nothing.html', 'history/nothing.html', 'nothing/words/'])
      it(`leads home from ${path}`, async () => {
        await page.goto(site.url(path));
        await page.getByRole('link', { name: 'Go to the course' }).click();
        await page.waitForURL(site.url());
        await page.getByRole('heading', { level: 1, name: 'Ketamine-assisted psychotherapy' }).waitFor();
      });
  });
