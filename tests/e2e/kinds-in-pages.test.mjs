/** Kinds that authors wrote, in a page of a clinic: as elements of that page, and in a frame of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { shownOn, violationsOn } from './learner/accessibility.mjs';
import { LearnersBrowser } from './learner/browser.mjs';
import { courseServer, hostServer, strictPolicy } from './servers/host-site.mjs';
import { inModule } from './learner/in-lms.mjs';
import { answerLesson, sitAssessment } from './learner/kinds-lesson.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = 'tests/fixtures/kinds';
const lesson = 'breathing/count.html';
const patience = 10_000;

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
    await answerLesson(page, (id) => item(page, id));
    await shows(page, 'breathing/assessment.html');
    await sitAssessment(page);
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
      await shownOn(page);
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
