/** The wide logo of a clinic in the head of each page: it can be read on a phone, and nothing in the bar lies on anything else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { settledOn, sidewaysOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { CourseSite } from './servers/course-site.mjs';

const wide =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 96"><text y="66" font-size="56">Riverside Clinic</text></svg>';

describe('a clinic’s wide logo', () => {
  const browser = new LearnersBrowser();
  let site;
  let page;

  const boxOf = (selector) => page.locator(`.bar ${selector}`).boundingBox();

  before(async () => {
    site = await CourseSite.start();
    site.add('clinic.svg', wide);
    site.edit('course.yaml', (text) => `${text}\ntheme: { logo: { file: clinic.svg, alt: Riverside Clinic } }\n`);
    await site.releaseAgain();
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    await site.stop();
  });

  for (const path of ['index.html', 'history/words.html'])
    for (const width of [320, 390, 768])
      it(`can be read at ${width} px beside the settings, ${path}`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(site.url(path));
        await settledOn(page);
        const logo = await boxOf('.logo');
        assert.ok(logo.width > 180, `${logo.width} px wide`);
        const [titles, settings] = [await boxOf('.bar-titles'), await boxOf('.reading > summary')];
        const middle = settings.y + settings.height / 2;
        assert.ok(titles.y < middle && middle < titles.y + titles.height, 'the settings stand beside the titles');
        const over = await page.locator('.bar-titles').evaluate((box) => box.scrollWidth - box.clientWidth);
        assert.ok(over <= 0, `the titles stand out by ${over} px`);
        assert.deepEqual(await sidewaysOn(page, 1), []);
      });
});
