/** The dossier as a reviewer meets it: on the screen, and printed. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LearnersBrowser } from './learner/browser.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const courses = { course: 'modules', demo: 'tests/fixtures/demo' };

describe('the dossier', () => {
  const browser = new LearnersBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-dossier-'));
  let page;

  before(async () => {
    for (const [name, modules] of Object.entries(courses)) {
      const words = ['dist/cli.js', 'dossier', modules, '--out', join(folder, `${name}.html`)];
      const { status, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
      assert.equal(status, 0, stderr);
    }
    page = await browser.open();
  });

  after(async () => {
    await browser.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (name) => page.goto(pathToFileURL(join(folder, `${name}.html`)).href);

  for (const name of Object.keys(courses)) {
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ])
      it(`has nothing that axe finds: ${name}, ${colorScheme}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme, media: 'screen' });
        await open(name);
        // Through the debugger, since the page's own policy lets no script in.
        const session = await page.context().newCDPSession(page);
        await session.send('Runtime.evaluate', { expression: axe });
        const { result } = await session.send('Runtime.evaluate', {
          expression:
            'axe.run(document, { resultTypes: ["violations"] }).then((run) => JSON.stringify(run.violations.map((v) => [v.id, v.nodes.map((n) => n.target.join(" "))])))',
          awaitPromise: true,
        });
        assert.equal(result.value, '[]');
      });

    it(`reads at 320 px without scrolling sideways: ${name}`, async () => {
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia({ media: 'screen' });
      await open(name);
      assert.deepEqual(await beyond(320), []);
    });

    it(`cuts nothing off at the edge of a sheet: ${name}`, async () => {
      // What an A4 sheet has between its margins, in CSS pixels; Letter is wider.
      const width = Math.floor(((210 - 30) / 25.4) * 96);
      await page.setViewportSize({ width, height: 1000 });
      await page.emulateMedia({ media: 'print' });
      await open(name);
      assert.deepEqual(await beyond(width), []);
    });

    it(`prints on few enough pages: ${name}`, async () => {
      await page.emulateMedia({ media: null });
      await open(name);
      const pdf = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
      const pages = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
      // The course has about 75 now; whoever reviews it reads them all.
      assert.ok(pages > 5 && pages <= 90, `${pages} pages`);
    });
  }

  it('is complained of by no browser', () => {
    assert.deepEqual(browser.complaints, []);
  });

  /** What reaches beyond the right edge and cannot be scrolled to in a place of its own. */
  const beyond = (width) =>
    page.evaluate(
      (edge) =>
        [...document.querySelectorAll('main *')]
          .filter(
            (element) =>
              element.getBoundingClientRect().right > edge + 1 &&
              !(getComputedStyle(element.closest('.table > *')?.parentElement ?? element).overflowX === 'auto'),
          )
          .map((element) => `${element.localName} ${element.textContent.slice(0, 40)}`),
      width,
    );
});
