/** The preview of a course with kinds of its own, sound, broken and without an end. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DevServer } from './dev-server.mjs';

describe('kapstone dev, with kinds of the authors’ own', () => {
  it('brings a kind as it is written now, to the pages that hold it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
    cpSync(fileURLToPath(new URL('../fixtures/kinds', import.meta.url)), folder, { recursive: true });
    const server = await DevServer.start(folder, 4780);
    const page = async () => (await server.ask('/site/breathing/count.html')).text;
    const { version, problems } = await server.stateOf();
    assert.deepEqual(problems, []);
    assert.match(await page(), /breath-count/);
    const kind = join(folder, 'kinds/breath-count.js');
    const sound = readFileSync(kind, 'utf8');
    writeFileSync(kind, sound.replace('Run it in real time', 'Run the strip'));
    const changed = await server.stateOf((state) => state.version > version);
    assert.match(await page(), /Run the strip/);
    writeFileSync(kind, sound.replace('export default', 'export default ('));
    const broken = await server.stateOf((state) => state.problems.length > 0 && state.version > changed.version);
    assert.equal(broken.problems[0].file, 'kinds/breath-count.js');
    writeFileSync(kind, sound);
    await server.stateOf((state) => state.problems.length === 0);
    assert.match(await page(), /breath-count/);
    await server.stop();
    rmSync(folder, { recursive: true });
  });
});

describe('kapstone dev, with a kind that does not end', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
  const kind = join(folder, 'kinds/breath-count.js');
  const lessonOfKind = join(folder, 'breathing/lessons/01-count.md');
  let server;
  let sound;

  before(async () => {
    cpSync(fileURLToPath(new URL('../fixtures/kinds', import.meta.url)), folder, { recursive: true });
    sound = readFileSync(kind, 'utf8');
    server = await DevServer.start(folder, 4785);
  });
  after(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const page = async (path) => (await server.ask(`/site/breathing/${path}.html`)).text;
  const isMended = ({ problems }) => problems.length === 0;

  it('shows what was stopped where its blocks would be, and goes on when it is mended', async () => {
    writeFileSync(kind, sound.replace(/judge: .*/, 'judge: () => { for (;;); },'));
    const { problems } = await server.stateOf((state) => state.problems.length > 0);
    assert.equal(problems.length, 1, JSON.stringify(problems));
    for (const path of ['count', 'assessment']) {
      const text = await page(path);
      assert.match(text, /data-kapstone-problems/);
      assert.match(text, /judge was stopped: it had not ended after 2 seconds\./);
      assert.ok(text.includes(`kinds/breath-count.js:${problems[0].line}`), text);
    }
    assert.doesNotMatch(await page('results'), /data-kapstone-problems/);
    writeFileSync(kind, sound);
    await server.stateOf(isMended);
    assert.match(await page('count'), /<kind-breath-count/);
  });

  it('tries a block again that was passed over for another one, when that is mended', async () => {
    writeFileSync(
      kind,
      sound.replace(
        /judge: (.*),/,
        'judge: (given, entered) => { while (given.rate === 8); return ($1)(given, entered); },',
      ),
    );
    const { problems } = await server.stateOf((state) => state.problems.length > 0);
    const told = (file) => problems.flatMap((one) => (one.file === file ? one.message : [])).join(' ');
    assert.match(told('breathing/lessons/01-count.md'), /judge was stopped: .* The response was 8\./);
    assert.match(told('breathing/items/bank.md'), /judge is not called again: .* The response was 10\./);
    assert.match(await page('count'), /data-kapstone-problems/);
    writeFileSync(lessonOfKind, readFileSync(lessonOfKind, 'utf8').replace('rate=8}', 'rate=12}'));
    await server.stateOf(isMended);
    assert.match(await page('count'), /<kind-breath-count/);
  });
});
