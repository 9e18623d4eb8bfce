/**
 * How long it is from an author's save until it shows, on the course of this repository: from the write to the frame after the text
 * is in the page. Beside it, what a compile of the whole course takes that remembers nothing. Alone: `node tests/bench/save.mjs`.
 */
import { build } from 'esbuild';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../src/toolchain/find-browser.mjs';
import { browserOptions, root } from '../../src/toolchain/esbuild-options.mjs';
import { DevServer } from '../cli/dev-server.mjs';
import { median } from './median.mjs';
import { table } from './table.mjs';

const lesson = { file: 'history/lessons/01-words.md', page: 'history/words.html' };

/** Milliseconds of each round; the first warms up. */
export async function measureSaves(browser, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-bench-'));
  cpSync(`${root}modules`, folder, { recursive: true });
  const server = await DevServer.start(folder, 4790);
  const page = await browser.newPage();
  const shown = [];
  try {
    await page.goto(`${server.origin}/#/${lesson.page}`);
    await page.frameLocator('.dev-frame').locator('kap-lesson h2').first().waitFor();
    const text = readFileSync(join(folder, lesson.file), 'utf8');
    for (let round = 0; round <= runs; round += 1) {
      const words = `Saved for the ${round}th time.`;
      const start = performance.now();
      const seen = page.waitForFunction(
        (wanted) => document.querySelector('.dev-frame').contentDocument?.body?.textContent.includes(wanted),
        words,
        { polling: 'raf' },
      );
      writeFileSync(join(folder, lesson.file), `${text}\n\n${words}\n`);
      await seen;
      if (round > 0) shown.push(performance.now() - start);
    }
    await page.close();
    return { shown, full: await measureCompiles(folder, Math.min(runs, 5)) };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In one process, as the preview compiles, but from nothing. */
async function measureCompiles(folder, runs) {
  const out = `${root}.cache/bench/compile.mjs`;
  await build({
    ...browserOptions,
    platform: 'node',
    stdin: {
      contents: `export { compileCourse } from './src/authoring/compile-course.js'; export { readFolder } from './src/cli/read-folder.js';`,
      resolveDir: root,
    },
    outfile: out,
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
  });
  const { compileCourse, readFolder } = await import(pathToFileURL(out).href);
  const { files } = readFolder(folder);
  const times = [];
  for (let round = 0; round <= runs; round += 1) {
    const start = performance.now();
    compileCourse(files, { today: '2026-11-26' });
    if (round > 0) times.push(performance.now() - start);
  }
  return times;
}

/** What `run.mjs` puts below its own rows. */
export function rowsOfSaves({ shown, full }) {
  const [ours, theirs] = [median(shown), median(full)];
  const ratio = (ours / theirs).toFixed(2);
  return [
    [
      'a save shows',
      '',
      `${ours.toFixed(1)} ms`,
      `${theirs.toFixed(1)} ms`,
      'full compile',
      ratio,
      '≤ 200 ms',
      ours <= 200 ? 'ok' : 'miss',
    ],
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' } } });
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
  try {
    const heads = ['what', 'line', 'lesson', 'baseline', '', 'ratio', 'target', ''];
    console.log(table(heads, rowsOfSaves(await measureSaves(browser, Number(values.runs)))));
  } finally {
    await browser.close();
  }
}
