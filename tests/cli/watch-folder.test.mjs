/** What watches a course's folder, by itself: it is run as a program, since only a program shows that nothing of it is left. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { root } from '../../src/toolchain/esbuild-options.mjs';

describe('what watches a folder', () => {
  let scratch;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'kapstone-watch-'));
    await build({
      bundle: true,
      format: 'esm',
      platform: 'node',
      absWorkingDir: root,
      entryPoints: ['src/cli/dev/watch-folder.ts'],
      outfile: join(scratch, 'watch-folder.mjs'),
    });
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));

  /** Runs a program that watches the folder `course`; it must end by itself. */
  const run = (text) => {
    const cwd = mkdtempSync(join(scratch, 'program-'));
    mkdirSync(join(cwd, 'course'));
    const head = `import { watchFolder } from '../watch-folder.mjs';\n`;
    writeFileSync(join(cwd, 'program.mjs'), head + text);
    const { status, stderr } = spawnSync(process.execPath, ['program.mjs'], { cwd, encoding: 'utf8', timeout: 60_000 });
    assert.equal(stderr, '');
    assert.equal(status, 0, 'it has ended');
  };

  it('has what is saved while it begins looked at', () =>
    run(`
let watching;
const looked = new Promise((resolve) => {
  watching = watchFolder('course', resolve, console.error);
});
await looked;
await (await watching).stop();
`));

  it('ends when it is asked to, also while it begins to watch another folder at the same place', () =>
    run(`
import { mkdirSync, renameSync } from 'node:fs';
const { setInterval } = globalThis;
let look;
globalThis.setInterval = (run, ...words) => setInterval((look = run), ...words);
const watching = await watchFolder('course', () => undefined, console.error);
renameSync('course', 'away');
mkdirSync('course');
look();
await watching.stop();
`));
});
