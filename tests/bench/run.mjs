/**
 * `npm run bench`: how fast a lesson is, beside three baselines that are built and served in the same run. Medians; the
 * ratios say more than the times, which are this machine's. Judges nothing: it always ends well.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../src/toolchain/find-browser.mjs';
import { root } from '../../src/toolchain/esbuild-options.mjs';
import { conditions } from './conditions.mjs';
import { longRecord } from './long-record.mjs';
import { buildPages, folder } from './pages.mjs';
import { rowsOf } from './rows.mjs';
import { measureSaves, rowsOfSaves } from './save.mjs';
import { table } from './table.mjs';
import { visit } from './visits.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);

console.log('Building the pages.');
const { paths, scripts } = await buildPages();
const server = spawn(process.execPath, [`${root}dist/cli.js`, 'serve', folder, '--port', '4800'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
try {
  const [line] = await once(server.stdout, 'data');
  const [address] = /http:\S+/.exec(line);
  const measured = [];
  for (const condition of conditions) {
    console.log(`Measuring: ${condition.name}, ${runs} rounds.`);
    measured.push({ condition, visits: await measure(address, condition) });
  }
  console.log('Measuring: a long record.');
  const record = await longRecord(browser, address + paths.store);
  console.log('Measuring: saves of an author.');
  const saves = await measureSaves(browser, runs);
  const heads = ['what', 'line', 'lesson', 'baseline', '', 'ratio', 'target', ''];
  console.log(`\n${table(heads, [...rowsOf({ measured, record, scripts }), ...rowsOfSaves(saves)])}`);
} finally {
  await browser.close();
  server.kill();
}

/** Round by round, so that what else the machine does falls on all pages alike. The first round warms up. */
async function measure(address, condition) {
  const visits = { kapstone: [], bare: [], stack: [], inline: [] };
  for (let round = 0; round <= runs; round += 1)
    for (const [name, list] of Object.entries(visits)) {
      const seen = await visit(browser, address + paths[name], condition);
      if (round > 0) list.push(seen);
    }
  return visits;
}
