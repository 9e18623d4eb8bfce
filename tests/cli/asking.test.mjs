/** `kapstone new` at a terminal: questions, answers and keys as they come. The terminal is one that a test can type at. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { browserOptions, root } from '../../src/toolchain/esbuild-options.mjs';

/** Both sides of a terminal: what was shown, and keys to press at each question. */
class Terminal {
  input = Object.assign(new PassThrough(), { isTTY: true, isRaw: false, setRawMode: () => this.input });
  output = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  shown = '';

  constructor() {
    this.output.on('data', (chunk) => (this.shown += chunk));
  }

  /** Asks by `ask`, and types the next of these answers; '\x03' is Ctrl+C. */
  asking(ask, answers) {
    return (question) => {
      const answered = ask(question);
      this.input.write(answers.shift());
      return answered;
    };
  }
}

describe('kapstone new at a terminal', () => {
  let scratch;
  let askAt;
  let run;
  let folder;

  before(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'kapstone-command-'));
    const outfile = join(scratch, 'command.mjs');
    await build({
      ...browserOptions,
      platform: 'node',
      target: 'node20.19',
      stdin: {
        contents: `export { askAt } from './src/cli/ask.js'; export { run } from './src/cli/run.js';`,
        resolveDir: root,
      },
      outfile,
      banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
    });
    ({ askAt, run } = await import(pathToFileURL(outfile)));
  });
  after(() => rmSync(scratch, { recursive: true, force: true }));
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kapstone-asking-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the command with these answers; without any, nobody is there. */
  async function at(words, answers) {
    const terminal = new Terminal();
    const said = [];
    const code = await run(words, {
      cwd: folder,
      today: '2026-11-26',
      release: 'test',
      player: '',
      schemas: join(root, 'dist/schemas'),
      out: (line) => said.push(line),
      err: (line) => said.push(line),
      ...(answers && { ask: terminal.asking(askAt(terminal.input, terminal.output), answers) }),
      stopped: () => new Promise(() => undefined),
    });
    return { code, shown: terminal.shown, said: said.join('\n') };
  }
  const read = (path) => readFileSync(join(folder, path), 'utf8');

  it('asks what it needs, and takes what was typed', async () => {
    const { code, shown } = await at(['new', 'course'], ['Grief work\r', 'grief\r', 'Ana Silva\r']);
    assert.equal(code, 0);
    assert.match(
      shown,
      /What is the course called\? \[A new course\] .*In which folder\? \[modules\] .*Who writes it\?/s,
    );
    assert.match(read('grief/course.yaml'), /^title: "Grief work"$/m);
    assert.match(read('grief/first-steps/module.yaml'), /name: "Ana Silva"/);
  });

  it('takes what it proposes for an empty line, and what was mended while typing', async () => {
    assert.equal((await at(['new', 'course'], ['Greif\x7f\x7f\x7fief\r', '\r', '\r'])).code, 0);
    assert.match(read('modules/course.yaml'), /^title: "Grief"$/m);
    assert.match(read('modules/first-steps/module.yaml'), /name: "Your name"/);
  });

  it('asks again where an answer is none, and says why', async () => {
    await at(['new', 'course', '--title', 'Grief', '--author', 'Ana'], ['\r']);
    const { code, said } = await at(['new', 'item', 'first-steps'], ['chioce\r', 'match\r', 'everything\r', '\r']);
    assert.equal(code, 0);
    assert.match(said, /There is no kind "chioce"\. Did you mean "choice"\?/);
    assert.match(said, /module\.yaml has no objective "everything"\. Objectives: name-the-kinds, answer-plainly\./);
    assert.match(read('modules/first-steps/items/new-items.md'), /^:::match\{#name-the-kinds-match /m);
  });

  for (const [name, key] of [
    ['Ctrl+C', '\x03'],
    ['Ctrl+D', '\x04'],
  ])
    it(`writes nothing after ${name}, at whichever question, and says so`, async () => {
      for (const answers of [[key], ['Grief\r', key], ['Grief\r', 'modules\r', key], ['Half a ti\x03']]) {
        const { code, said } = await at(['new', 'course'], answers);
        assert.match(said, /Stopped\. Nothing was written\./);
        assert.equal(code, 2);
        assert.deepEqual(readdirSync(folder), []);
      }
    });

  it('leaves what is there as it is after Ctrl+C', async () => {
    await at(['new', 'course', '--title', 'Grief', '--author', 'Ana'], ['\r']);
    const course = read('modules/course.yaml');
    assert.equal((await at(['new', 'module'], ['Silence\r', '\x03'])).code, 2);
    assert.equal(read('modules/course.yaml'), course);
    assert.ok(!existsSync(join(folder, 'modules/silence')));
  });

  it('says how to give the answers where nobody can be asked', async () => {
    writeFileSync(join(folder, 'notes.txt'), '');
    const { code, said } = await at(['new', 'course']);
    assert.match(said, /--title "…"/);
    assert.equal(code, 2);
    assert.deepEqual(readdirSync(folder), ['notes.txt']);
  });
});
