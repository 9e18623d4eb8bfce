/** Kinds that authors wrote, as a learner and an LMS meet them: from the built site, and from packages. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { settledOn, shownOn, sidewaysOn, undressedOn, violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { Keys } from './learner/by-keyboard.mjs';
import { CourseSite } from './servers/course-site.mjs';
import { inModule } from './learner/in-lms.mjs';
import { answerLesson, sitAssessment } from './learner/kinds-lesson.mjs';
import { ScormServer } from './servers/scorm-lms.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = 'tests/fixtures/kinds';
const lesson = 'breathing/count.html';
const patience = 10_000;

describe('kinds of one’s own in a site', () => {
  let site;
  let browser;

  before(async () => {
    site = await CourseSite.start(fixture);
  });
  after(() => site.stop());
  afterEach(() => browser.end());

  async function open(path, options) {
    browser = new LearnersBrowser();
    const page = await browser.open(options);
    page.setDefaultTimeout(patience);
    await page.goto(site.url(path));
    await settledOn(page);
    return page;
  }

  it('are answered by keys, kept, and started over', async () => {
    const page = await open(lesson);
    const keys = new Keys(page);
    await keys.write('#first-count .numeric-input', '7');
    await keys.tabTo('#first-count .item-check');
    await keys.press('Enter');
    const item = page.locator('#first-count');
    await item.getByText('Not yet.').waitFor();
    await item.locator('.rationale').getByText('The answer is 14 a minute; 13 to 15 is accepted.').waitFor();
    await page.reload();
    await item.getByText('Not yet.').waitFor();
    assert.equal(await item.locator('input').inputValue(), '7');
    assert.equal(await item.locator('input').evaluate((input) => input.readOnly), true);
    await keys.tabTo('#first-count .item-again');
    await keys.press('Enter');
    await item.locator('input:focus').waitFor();
    await keys.type('14');
    await keys.press('Enter');
    await item.getByText('Right.').waitFor();
    assert.deepEqual(browser.complaints, []);
  });

  it('come back as they were typed and not checked', async () => {
    const page = await open(lesson);
    await page.locator('#first-count input').fill('13,5');
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#first-count input')?.value === '13,5');
  });

  for (const colorScheme of ['light', 'dark'])
    it(`are there for everybody, before and after the answer: ${colorScheme}`, async () => {
      const page = await open(lesson, { colorScheme, viewport: { width: 390, height: 800 } });
      assert.deepEqual(await violationsOn(page), []);
      await page.locator('#first-count input').fill('15');
      await page.locator('#first-count .item-check').click();
      await page.locator('#first-count').getByText('Right.').waitFor();
      await page.locator('#first-count summary').click();
      await shownOn(page);
      assert.deepEqual(await violationsOn(page), []);
      assert.deepEqual(await undressedOn(page), []);
      for (const [width, scale] of [
        [320, 1],
        [390, 2],
      ]) {
        await page.setViewportSize({ width, height: 800 });
        assert.deepEqual(await sidewaysOn(page, scale), []);
      }
    });

  it('are run and answered by touch, and a block beside them works', async () => {
    const page = await open(lesson, { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });
    const item = page.locator('#first-count');
    await item.getByRole('button', { name: 'Run it in real time' }).tap();
    // A finger is taken for a click only after it was lifted.
    await page.waitForFunction(() => document.querySelector('#first-count .now').getAnimations().length === 1);
    await item.locator('input').tap();
    await page.keyboard.type('14');
    await item.getByRole('button', { name: 'Check' }).tap();
    await item.getByText('Right.').waitFor();
    await page.getByRole('button', { name: 'Breathe along for a minute' }).tap();
    await page.locator('#own-breath [role=status]').getByText('Breathe in.').waitFor();
    assert.deepEqual(browser.complaints, []);
  });

  it('say the same without motion, in the words of a strip that stands still', async () => {
    const page = await open(lesson, { reducedMotion: 'reduce' });
    const item = page.locator('#first-count');
    assert.equal(await item.getByRole('button', { name: 'Run it in real time' }).isVisible(), false);
    await item.locator('summary').click();
    assert.match(
      await item.locator('details p').textContent(),
      /seconds: 0, 4\.3, 8\.6, 12\.9, 17\.1, 21\.4, 25\.7\.$/,
    );
  });

  it('stand in a set, and can be read without script', async () => {
    browser = new LearnersBrowser();
    const page = await browser.open();
    const answer = await page.request.get(site.url(lesson));
    const text = (await answer.text()).replace(/<script[^>]*>[^]*?<\/script>/g, '');
    assert.match(text, /<kind-breath-count>.*A breath in begins at these seconds/s);
    assert.equal(text.match(/<kind-breath-count>/g).length, 3);
    // What cannot be used yet says so.
    assert.doesNotMatch(text, /<kind-breath-count>(?:(?!<\/kind-).)*<button(?![^>]* disabled)/s);
  });

  it('are drawn for an assessment, judged there, and counted', async () => {
    const page = await open(lesson);
    await answerLesson(page, (id) => page.locator(`#${id}`));
    await sitAssessment(page);
    assert.deepEqual(await violationsOn(page), []);
    assert.deepEqual(browser.complaints, []);
  });
});

describe('a kind of one’s own that fails in a browser', () => {
  let site;
  let browser;
  const kind = 'kinds/breath-count.js';

  before(async () => {
    site = await CourseSite.start(fixture);
  });
  after(() => site.stop());
  afterEach(() => browser.end());

  async function openWith(change) {
    const sound = readFileSync(join(root, fixture, kind), 'utf8');
    site.edit(kind, () => change(sound));
    await site.releaseAgain();
    browser = new LearnersBrowser();
    const page = await browser.open();
    page.setDefaultTimeout(patience);
    await page.goto(site.url(lesson));
    await settledOn(page);
    return page;
  }

  it('can still be answered where its element fails', async () => {
    const page = await openWith((text) =>
      text
        .replace('element: () =>', 'element: () => { throw new Error("a slip"); }, also: () =>')
        .replace(/also:[^]*?\n {4}\},\n/, ''),
    );
    await page.locator('#first-count input').fill('14');
    await page.locator('#first-count .item-check').click();
    await page.locator('#first-count').getByText('Right.').waitFor();
    assert.deepEqual(
      browser.complaints.map(String).filter((line) => !line.includes('a slip')),
      [],
    );
    assert.ok(browser.complaints.length > 0);
  });

  it('says that its items cannot be shown where its file fails, and takes nothing else with it', async () => {
    const page = await openWith((text) => `if (typeof document !== 'undefined') throw new Error('a slip');\n${text}`);
    await page
      .locator('#first-count')
      .getByText('This item cannot be shown here. The rest of the lesson is not affected.')
      .waitFor();
    await page.getByRole('button', { name: 'Breathe along for a minute' }).click();
    await page.locator('#own-breath [role=status]').getByText('Breathe in.').waitFor();
  });
});

const { inner, state } = inModule((page) => page.frameLocator('iframe').frameLocator('#launch-frame'));

for (const version of ['scorm12', 'scorm2004'])
  describe(`kinds of one’s own in an LMS by ${version}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
    const browsers = [];
    let lms;

    before(async () => {
      const out = join(folder, 'kinds.zip');
      const words = ['package', fixture, '--format', version, '--out', out];
      const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const files = unzipSync(readFileSync(out));
      assert.deepEqual(
        Object.keys(files).filter((path) => /\.m?js$/.test(path)),
        [],
        'the code is in the pages, not beside them',
      );
      lms = await ScormServer.start(version, files);
    });
    after(async () => {
      for (const browser of browsers) await browser.end();
      lms.stop();
      rmSync(folder, { recursive: true });
    });

    async function device() {
      const browser = new LearnersBrowser();
      browsers.push(browser);
      const page = await browser.open();
      page.setDefaultTimeout(patience);
      await page.goto(lms.url('/player?learner=anna'));
      await state(page, 'Saved here and at your LMS');
      return { browser, page };
    }

    it('are told as what they are, and given back on another device', async () => {
      const { page, browser } = await device();
      await inner(page).locator('#first-count input').fill('7');
      await inner(page).locator('#first-count .item-check').click();
      await inner(page).locator('#first-count').getByText('Not yet.').waitFor();
      await state(page, 'Saved here and at your LMS');
      const [told] = Object.values(lms.kept.get('anna').interactions);
      assert.equal(told.id, 'first-count');
      assert.equal(told.type, 'numeric');
      assert.equal(told.student_response ?? told.learner_response, '7');
      assert.match(told.result, /^(wrong|incorrect)$/);
      const [pattern] = Object.values(told.correct_responses);
      assert.match(pattern.pattern, version === 'scorm12' ? /14|13/ : /^13\[:\]15$/);
      assert.deepEqual(browser.complaints, []);
      await page.goto(lms.url('/bye'));

      const other = await device();
      await inner(other.page).locator('#first-count').getByText('Not yet.').waitFor();
      assert.equal(await inner(other.page).locator('#first-count input').inputValue(), '7');
    });
  });
