/** What an LMS does with a package: it lies in a folder of the LMS's, and its launch page is opened in a frame. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { extname } from 'node:path';
import { Packager } from '../cli/packaged.mjs';
import { LearnersBrowser } from './learner/browser.mjs';

const types = { '.html': 'text/html', '.json': 'application/json', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
const folder = '/pluginfile.php/14/mod_scorm/content/1/';

/** Serves the files of a package below `folder`, and a page of the LMS that frames its launch page. */
async function lmsWith(files) {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://lms').pathname);
    const own = path.startsWith(folder) ? files[path.slice(folder.length)] : undefined;
    const body =
      path === '/player'
        ? `<!doctype html><link rel="icon" href="data:,"><iframe src="${folder}launch.html" width="1000" height="700">`
        : own;
    response.writeHead(body ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/html' }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: (path) => `http://127.0.0.1:${server.address().port}${path}`, stop: () => server.close() };
}

describe('the launch page of a package', () => {
  const browser = new LearnersBrowser();
  let packager;
  let lms;
  let page;

  before(async () => {
    packager = new Packager();
    assert.equal(packager.run('--format', 'scorm12', '--module', 'second-part').status, 0);
    lms = await lmsWith(packager.read('small-second-part-scorm12.zip'));
    page = await browser.open();
  });
  after(async () => {
    await browser.end();
    lms.stop();
    packager.remove();
  });

  it('shows the module in its frame, which fills it, and stays while the learner goes from page to page', async () => {
    await page.goto(lms.url(`${folder}launch.html`));
    const launch = await page.evaluate(() => (window.launched = true));
    assert.ok(launch);
    const inner = page.frameLocator('#launch-frame');
    await inner.getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
    const box = await page.locator('#launch-frame').boundingBox();
    assert.deepEqual(box, { x: 0, y: 0, width: 1280, height: 800 });
    await inner.getByRole('link', { name: 'Results' }).first().click();
    await inner.getByRole('heading', { level: 1, name: 'Results' }).waitFor();
    assert.ok(await page.evaluate(() => window.launched), 'the launch page was not loaded again');
    assert.equal(await page.title(), 'The second-part module, “A” & <B>');
    assert.deepEqual(browser.complaints, []);
  });

  it('works in a frame of the LMS', async () => {
    await page.goto(lms.url('/player'));
    const inner = page.frameLocator('iframe').frameLocator('#launch-frame');
    await inner.getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
    assert.deepEqual(browser.complaints, []);
  });

  it('has room for a line above the frame', async () => {
    await page.setViewportSize({ width: 320, height: 600 });
    await page.goto(lms.url(`${folder}launch.html`));
    await page.evaluate(() => (document.querySelector('#launch-line').textContent = 'Saved here, not yet at the LMS.'));
    const line = await page.locator('#launch-line').boundingBox();
    const frame = await page.locator('#launch-frame').boundingBox();
    assert.ok(line.height > 0);
    assert.equal(frame.y, line.y + line.height);
    assert.equal(frame.y + frame.height, 600);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth));
  });

  it('leaves a way to read without script', async () => {
    const plain = await (await page.context().browser().newContext({ javaScriptEnabled: false })).newPage();
    await plain.goto(lms.url(`${folder}launch.html`));
    await plain.getByRole('link', { name: 'read the module' }).click();
    await plain.getByRole('heading', { level: 1, name: 'Lesson two' }).waitFor();
    await plain.context().close();
  });
});
