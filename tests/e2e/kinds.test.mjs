/** Kinds that authors wrote, as a learner and an LMS meet them: from the built site, in a clinic's own page, and from packages. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { settledOn, sidewaysOn, undressedOn, violationsOn } from './accessibility.mjs';
import { LearnersBrowser } from './browser.mjs';
import { Keys } from './by-keyboard.mjs';
import { CourseSite } from './course-site.mjs';
import { courseServer, hostServer, strictPolicy } from './host-site.mjs';
import { inModule } from './in-lms.mjs';
import { ScormServer } from './scorm-lms.mjs';

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
    await item.getByText('The answer is 14 a minute; 13 to 15 is accepted.').waitFor();
    await page.reload();
    await item.getByText('Not yet.').waitFor();
    assert.equal(await item.locator('input').inputValue(), '7');
    assert.equal(await item.locator('input').evaluate((input) => input.readOnly), true);
    await keys.tabTo('#first-count .item-again');
    await keys.press('Enter');
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
      // What fades in is read when it is there.
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
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
    const running = () => item.locator('.now').evaluate((line) => line.getAnimations().length);
    assert.equal(await running(), 1);
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
    for (const [id, rate] of [
      ['first-count', '14'],
      ['slow-count', '8'],
    ]) {
      await page.locator(`#${id} input`).fill(rate);
      await page.locator(`#${id} .item-check`).click();
      await page.locator(`#${id}`).getByText('Right.').waitFor();
    }
    await page.getByRole('link', { name: 'Finish lesson and go on' }).click();
    await page.getByRole('button', { name: /^Start/ }).click();
    for (let left = 2; left > 0; left -= 1) {
      const count = page.locator('kind-breath-count input');
      await page.locator('.sitting-item').waitFor();
      if (await count.isVisible()) await count.fill('10');
      else await page.getByLabel('False').check();
      await page.locator('.item-check').click();
      await page.locator('.sitting-item .rationale').first().waitFor();
      await page.locator('.sitting-move .onward').click();
    }
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page
      .getByText(/passed/i)
      .first()
      .waitFor();
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

describe('kinds of one’s own in a page of a clinic', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
  const item = (page, id) => page.locator(`kap-module #${id}`);
  let course;
  let other;
  let host;
  let browser;

  before(async () => {
    // Another course with a kind of the same name, and another judge.
    const changed = join(folder, 'changed');
    cpSync(join(root, fixture), changed, { recursive: true });
    const kind = join(changed, 'kinds/breath-count.js');
    writeFileSync(kind, readFileSync(kind, 'utf8').replace('? 1 : 0', '? 1 : 0.5'));
    for (const [from, out] of [
      [fixture, 'site'],
      [changed, 'other'],
    ]) {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['dist/cli.js', 'build', from, '--out', join(folder, out)],
        {
          cwd: root,
          encoding: 'utf8',
        },
      );
      assert.equal(status, 0, stderr);
    }
    course = await courseServer(join(folder, 'site'));
    other = await courseServer(join(folder, 'other'));
    const script = ({ address }) => `<script type="module" src="${address}/kapstone.js"></script>`;
    const module = ({ address }) =>
      `<main><h1>For our staff</h1><kap-module src="${address}/breathing/" page="${lesson}"></kap-module></main>`;
    // Whoever is let in by the policy is not yet asked for.
    const both = `${course.address} ${other.address}`;
    host = await hostServer({
      '/': { policy: strictPolicy(course.address), head: script(course), body: module(course) },
      '/dark': {
        policy: strictPolicy(course.address),
        head: `${script(course)}<link rel="stylesheet" href="/dark.css">`,
        body: module(course),
      },
      '/foreign': { policy: strictPolicy(both), head: script(course), body: module(other) },
      '/both': { policy: strictPolicy(both), head: script(course) + script(other), body: module(other) },
      '/dark.css': 'html { color-scheme: dark } body { background: #111; color: #ddd }',
    });
  });
  after(async () => {
    for (const site of [host, course, other]) await site.stop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => browser.end());

  async function visit(path, options) {
    browser = new LearnersBrowser();
    const page = await browser.open(options);
    page.setDefaultTimeout(patience);
    await page.goto(host.address + path);
    await shows(page, lesson);
    return page;
  }

  async function shows(page, path) {
    await page.waitForFunction((wanted) => document.querySelector('kap-module')?.page === wanted, path);
    await page.locator('kap-module kap-save-state').filter({ hasText: /Saved/ }).waitFor();
  }

  it('are drawn, run, answered, judged and kept, under the strictest policy', async () => {
    const page = await visit('/');
    const first = item(page, 'first-count');
    assert.match(await first.locator('svg .trace').getAttribute('d'), /^M 0 100 c /);
    await first.getByRole('button', { name: 'Run it in real time' }).click();
    assert.equal(await first.locator('.now').evaluate((line) => line.getAnimations().length), 1);
    await page.getByRole('button', { name: 'Breathe along for a minute' }).click();
    await item(page, 'own-breath').locator('[role=status]').getByText('Breathe in.').waitFor();
    await first.locator('input').fill('7');
    await first.getByRole('button', { name: 'Check' }).click();
    await first.getByText('Not yet.').waitFor();
    await page.reload();
    await shows(page, lesson);
    await first.getByText('Not yet.').waitFor();
    assert.equal(await first.locator('input').inputValue(), '7');
    await first.locator('.item-again').click();
    await first.locator('input').fill('14');
    await first.getByRole('button', { name: 'Check' }).click();
    await first.getByText('Right.').waitFor();
    assert.deepEqual(browser.complaints, []);
  });

  it('are drawn for an assessment and judged there, and live on the page before it as well', async () => {
    const page = await visit('/');
    for (const [id, rate] of [
      ['first-count', '14'],
      ['slow-count', '8'],
    ]) {
      await item(page, id).locator('input').fill(rate);
      await item(page, id).locator('.item-check').click();
      await item(page, id).getByText('Right.').waitFor();
    }
    await page.getByRole('link', { name: 'Finish lesson and go on' }).click();
    await shows(page, 'breathing/assessment.html');
    await page.getByRole('button', { name: /^Start/ }).click();
    for (let left = 2; left > 0; left -= 1) {
      const count = page.locator('kind-breath-count input');
      await page.locator('.sitting-item').waitFor();
      if (await count.isVisible()) await count.fill('10');
      else await page.getByLabel('False').check();
      await page.locator('.item-check').click();
      await page.locator('.sitting-item .rationale').first().waitFor();
      await page.locator('.sitting-move .onward').click();
    }
    await page.getByRole('button', { name: 'Hand in', exact: true }).click();
    await page
      .getByText(/passed/i)
      .first()
      .waitFor();
    await page.evaluate((to) => document.querySelector('kap-module').open(to), lesson);
    await shows(page, lesson);
    await page.getByRole('button', { name: 'Breathe along for a minute' }).click();
    await item(page, 'own-breath').locator('[role=status]').getByText('Breathe in.').waitFor();
    assert.deepEqual(browser.complaints, []);
  });

  for (const path of ['/', '/dark'])
    it(`are there for everybody: ${path}`, async () => {
      const page = await visit(path, { viewport: { width: 390, height: 800 } });
      await item(page, 'first-count').locator('input').fill('15');
      await item(page, 'first-count').getByRole('button', { name: 'Check' }).click();
      await item(page, 'first-count').getByText('Right.').waitFor();
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
      assert.deepEqual(await violationsOn(page), []);
      const [wide, ink] = await item(page, 'first-count')
        .locator('svg')
        .evaluate((svg) => [svg.getBoundingClientRect().width, getComputedStyle(svg.querySelector('.trace')).stroke]);
      assert.ok(wide > 250 && wide <= 390, `${wide}`);
      assert.notEqual(ink, 'none');
    });

  it('take nothing else with them where their file cannot be had', async () => {
    browser = new LearnersBrowser();
    const page = await browser.open();
    page.setDefaultTimeout(patience);
    await page.route('**/kind-breath-count.*.js', (route) => route.abort());
    await page.goto(host.address);
    await shows(page, lesson);
    await item(page, 'first-count')
      .getByText('This item cannot be shown here. The rest of the lesson is not affected.')
      .waitFor();
    await page.getByRole('button', { name: 'Breathe along for a minute' }).click();
    await item(page, 'own-breath').locator('[role=status]').getByText('Breathe in.').waitFor();
    assert.ok(browser.complaints.length > 0);
  });

  it('are left out where the page has no script from the course’s site: a course from elsewhere is data', async () => {
    const asked = [];
    const page = await visit('/foreign');
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await shows(page, lesson);
    await item(page, 'first-count')
      .getByText('This item cannot be shown here. The rest of the lesson is not affected.')
      .waitFor();
    assert.deepEqual(
      asked.filter((url) => url.startsWith(other.address) && url.endsWith('.js')),
      [],
    );
    assert.deepEqual(browser.complaints, []);
  });

  it('are those of their own course, where a page has scripts of two', async () => {
    const page = await visit('/both');
    await item(page, 'first-count').locator('input').fill('99');
    await item(page, 'first-count').getByRole('button', { name: 'Check' }).click();
    await item(page, 'first-count').getByText('Partly right.').waitFor();
    assert.deepEqual(browser.complaints, []);
  });
});

const { inner, state } = inModule((page) => page.frameLocator('iframe').frameLocator('#launch-frame'));

describe('kinds of one’s own in a frame of a clinic’s page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
  const browser = new LearnersBrowser();
  let server;

  before(async () => {
    const words = ['package', fixture, '--format', 'embed', '--out', join(folder, 'kinds.zip')];
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...words], { cwd: root, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(folder, 'kinds.zip'))))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    server = await courseServer(folder);
  });
  after(async () => {
    await browser.end();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it('are answered, and come back with the state that the page has kept', async () => {
    const page = await browser.open();
    page.setDefaultTimeout(patience);
    await page.goto(`${server.address}/example.html`);
    const item = inner(page).locator('#first-count');
    await item.locator('input').fill('7');
    await item.locator('.item-check').click();
    await item.getByText('Not yet.').waitFor();
    await state(page, 'Saved here and at our training');
    await page.reload();
    await item.getByText('Not yet.').waitFor();
    assert.equal(await item.locator('input').inputValue(), '7');
    assert.deepEqual(browser.complaints, []);
  });
});

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
