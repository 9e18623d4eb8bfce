/** Kinds that authors wrote, by the command: what is said of a file that fails, and what stands in the pages. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { browserOptions } from '../../src/toolchain/esbuild-options.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = join(root, 'tests/fixtures/kinds');
const file = 'kinds/breath-count.js';
const sound = readFileSync(join(fixture, file), 'utf8');

let folder;

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'kapstone-kinds-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function run(...words) {
  return spawnSync(process.execPath, [join(root, 'dist/cli.js'), ...words], { cwd: folder, encoding: 'utf8' });
}

/** What `check` says where the file of the kind is this one, and others are as they are given. */
function checkWith(text, others = {}) {
  const course = join(folder, 'course');
  cpSync(fixture, course, { recursive: true });
  for (const [path, words] of Object.entries({ ...others, [file]: text })) writeFileSync(join(course, path), words);
  const { status, stdout, stderr } = run('check', 'course', '--format', 'json');
  assert.equal(stderr, '');
  const found = JSON.parse(stdout).map(({ code, line, column, message }) => ({
    code,
    at: `${line}:${column}`,
    message,
  }));
  return { status, found };
}

/** The sound kind with one of its parts in other words; they stand first. */
function withPart(part, words) {
  const start = 'export default {\n';
  const others = sound.replace(new RegExp(`^  ${part}[:(][^]*?(?=^(  \\w|\\n|};))`, 'm'), '');
  assert.ok(others.includes(start));
  return others.replace(start, () => `${start}  ${words}\n`);
}

function placeOf(text, words) {
  const lines = text.slice(0, text.indexOf(words)).split('\n');
  return `${lines.length}:${lines.at(-1).length + 1}`;
}

describe('a kind of one’s own', () => {
  it('is checked, and clean', () => {
    assert.deepEqual(checkWith(sound), { status: 0, found: [] });
  });

  /** Each stands before the file, on its first line. */
  const failing = [
    ['asks for a page', 'document.title;', '1:1', /^This file cannot be run: document is not defined\.$/],
    ['asks for files', '\nrequire("fs");', '2:1', /require is not defined/],
    ['asks for the process', 'const home = process.env.HOME;', '1:14', /process is not defined/],
    ['asks for the time', 'const now = Date.now();', '1:18', /there is no clock here/],
    ['asks for chance', 'const lot = Math.random();', '1:18', /there is no chance here/],
    ['does not end', 'for (;;);', '1:1', /cannot be run: it had not ended after 2 seconds\.$/],
    ['asks where it is', 'const here = import.meta.url;', '1:1', /import\.meta/],
    ['throws what is no error', 'throw 14;', '1:1', /14\.$/],
  ];
  for (const [what, before, at, words] of failing)
    it(`is named with its place where it ${what}`, () => {
      const { status, found } = checkWith(`${before}\n${sound}`);
      assert.equal(status, 1);
      assert.equal(found.length, 1);
      assert.equal(found[0].code, 'unread-kind');
      assert.equal(found[0].at, at);
      assert.match(found[0].message, words);
      assert.doesNotMatch(found[0].message, /\n|\bat .*:\d/, 'no stack');
    });

  const endless = 'for (;;);';
  /** Parts in place of the sound ones. All that the compiler calls is among them. */
  const stopped = [
    ['refuse', `refuse: () => { ${endless} },`],
    ['response', `response: () => { ${endless} },`],
    ['right', `right: () => { ${endless} },`],
    ['range', `range: () => { ${endless} },`],
    ['judge', `judge: () => { ${endless} },`],
    ['judge', 'judge: (_, given) => /^(1+)+$/.test(`${"1".repeat(40)} ${given}`) ? 1 : 0,', 'by an expression'],
    ['judge', `judge: async () => { await undefined; ${endless} },`, 'behind a promise'],
    ['judge', `judge: () => ({ toJSON() { ${endless} }, get score() { ${endless} } }),`, 'in what it gives'],
    ['answer', `answer: () => { ${endless} },`],
    ['markup', `markup(given, { el }) { const drawn = []; while (true) drawn[0] = el('p', {}, 'More'); },`],
  ];
  for (const [part, words, where = 'as it is called'] of stopped)
    it(`is stopped where ${part} does not end, ${where}`, () => {
      const text = withPart(part, words);
      const { status, found } = checkWith(text);
      assert.equal(status, 1);
      assert.deepEqual(
        found.filter(({ code }) => code === 'kind-breaks-contract').map(({ at, message }) => ({ at, message })),
        [
          {
            at: placeOf(text, words),
            message: `${part} was stopped: it had not ended after 2 seconds.${part === 'judge' ? ' The response was 14.' : ''}`,
          },
        ],
      );
      assert.equal(found.length, 1, JSON.stringify(found));
    });

  const givenWrong = [
    [
      'judge',
      'judge: async () => 1,',
      /^judge gives a promise, and must give what it promises\. The response was 14\.$/,
    ],
    ['judge', `judge: async () => { throw new Error('a slip'); },`, /^judge gives a promise/],
    ['judge', `judge: () => { void Promise.reject(new Error('a slip')); return 2; },`, /^judge gives 2 for 14/],
    ['right', 'right: function* () { for (;;) yield 14; },', /^right does not give what it must: a list/],
    ['refuse', 'refuse: async () => undefined,', /^refuse gives a promise/],
    ['refuse', 'refuse: () => true,', /^refuse does not give what it must: a sentence, or nothing\.$/],
    [
      'markup',
      `markup(given, { el }) { const all = el('p'); return { ...all, get children() { return [this]; } }; },`,
      /^markup gives what contains itself, or is nested more than 100 deep\.$/,
    ],
  ];
  for (const [part, words, said] of givenWrong)
    it(`is told what cannot be used: ${words}`, () => {
      const text = withPart(part, words);
      const { status, found } = checkWith(text);
      assert.equal(status, 1);
      assert.equal(found[0].at, placeOf(text, words));
      assert.match(found[0].message, said);
    });

  it('may be an instance of a class, whose functions call each other', () => {
    const text = sound
      .replace(
        'export default {',
        'class Breaths {\n tolerated(off, { tolerance }) { return off <= tolerance; }\n}\nexport default Object.assign(new Breaths(), {',
      )
      .replace(
        /judge: .*/,
        'judge(given, entered) { return this.tolerated(Math.abs(entered - given.rate), given) ? 1 : 0; },',
      )
      .replace(/};\s*$/, '});\n');
    assert.deepEqual(checkWith(text), { status: 0, found: [] });
  });

  it('may be an object that inherits nothing', () => {
    const text = sound.replace('export default {', 'export default {\n  __proto__: null,');
    assert.deepEqual(checkWith(text), { status: 0, found: [] });
  });

  it('is called no more once it was stopped, however many blocks there are of it', () => {
    const text = sound
      .replace('judge: ({ rate, tolerance }, given) =>', '$& rate === 20 && run() ||')
      .concat('function run() { for (;;); }\n');
    const lesson = 'breathing/lessons/01-count.md';
    const block = (id, rate) =>
      `\n:::breath-count{#${id} objective=rate difficulty=2 rate=${rate}}\nCount the breaths.\n\n> So it is.\n:::\n`;
    const more = Array.from({ length: 40 }, (_, nth) => block(`count-${nth}`, nth === 1 ? 20 : 12)).join('');
    const { status, found } = checkWith(text, { [lesson]: readFileSync(join(fixture, lesson), 'utf8') + more });
    assert.equal(status, 1);
    const breaches = found.filter(({ code }) => code === 'kind-breaks-contract');
    const said = 'The kind "breath-count" cannot make this block. judge';
    const first = breaches.filter(({ message }) => message.startsWith(`${said} was stopped:`));
    assert.deepEqual(
      first.map(({ message }) => message),
      [`${said} was stopped: it had not ended after 2 seconds. The response was 20.`],
    );
    const again =
      /judge is not called again: for another block it had not ended after 2 seconds\. The response was 1[02]\.$/;
    const others = breaches.filter((each) => !first.includes(each));
    // The bank's item comes after the lessons.
    assert.equal(others.length, 39);
    for (const { message } of others) assert.match(message, again);
  });

  it('stands in the pages that need it, and in no other file', () => {
    assert.equal(run('build', fixture, '--out', 'site').status, 0);
    const read = (path) => readFileSync(join(folder, 'site', path), 'utf8');
    const holders = readdirSync(join(folder, 'site'), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.html') && read(path).includes('Counting breaths: a strip'));
    assert.deepEqual(holders.sort(), [join('breathing', 'assessment.html'), join('breathing', 'count.html')]);
    assert.match(read('breathing/count.html'), /kind-breath-count \.trace/);
    assert.doesNotMatch(read('breathing/results.html'), /kind-breath-count/);
    const [item] = JSON.parse(read('breathing/module.json')).bank;
    assert.deepEqual(
      { kind: item.kind, name: item.name, right: item.right, range: item.range },
      { kind: 'custom', name: 'breath-count', right: [10], range: { min: 9, max: 11 } },
    );
  });

  it('stands beside the pages for embeds, and each that needs it names it', () => {
    assert.equal(run('build', fixture, '--out', 'site').status, 0);
    const pageOf = (path) => JSON.parse(readFileSync(join(folder, 'site', path), 'utf8'));
    const { kinds } = pageOf('breathing/count.page.json');
    assert.deepEqual(Object.keys(kinds), ['breathing-pace', 'breath-count']);
    assert.deepEqual(pageOf('breathing/assessment.page.json').kinds, { 'breath-count': kinds['breath-count'] });
    assert.equal(pageOf('breathing/results.page.json').kinds, undefined);
    const files = readdirSync(join(folder, 'site/assets')).filter((name) => name.startsWith('kind-'));
    assert.deepEqual(files.map((name) => `assets/${name}`).sort(), Object.values(kinds).sort());
    for (const path of Object.values(kinds)) assert.match(path, /^assets\/kind-[a-z-]+\.[A-Za-z0-9]{10}\.js$/);
  });

  it('gives the same bytes each time', () => {
    for (const out of ['one', 'two']) assert.equal(run('build', fixture, '--out', out).status, 0);
    for (const path of ['breathing/count.html', 'breathing/assessment.html', 'breathing/count.page.json'])
      assert.equal(readFileSync(join(folder, 'one', path), 'utf8'), readFileSync(join(folder, 'two', path), 'utf8'));
  });

  it('is in the dossier with what is right', () => {
    assert.equal(run('dossier', fixture, '--out', 'dossier.html').status, 0);
    assert.match(
      readFileSync(join(folder, 'dossier.html'), 'utf8'),
      /The answer is 10 a minute; 9 to 11 is accepted\./,
    );
  });

  it('keeps its work when its wording and drawing change, and is offered again when its judge does', () => {
    const hashes = (text) => {
      const course = join(folder, 'edited');
      cpSync(fixture, course, { recursive: true });
      writeFileSync(join(course, file), text);
      assert.equal(run('build', 'edited', '--out', 'edited-site').status, 0);
      return JSON.parse(readFileSync(join(folder, 'edited-site/breathing/module.json'), 'utf8')).bank[0].hash;
    };
    const first = hashes(sound);
    assert.equal(hashes(sound.replace('Run it in real time', 'Run it')), first);
    assert.notEqual(
      hashes(sound.replace("  response: { type: 'number'", "  version: 2,\n  response: { type: 'number'")),
      first,
    );
  });

  it('is the one in the guide', () => {
    const guide = readFileSync(join(root, 'modules/README.md'), 'utf8');
    assert.ok(
      guide.includes(`\`\`\`js\n${sound}\`\`\``),
      'tests/fixtures/kinds/kinds/breath-count.js and modules/README.md differ',
    );
  });

  it('is tried by its author’s own tests', async () => {
    // As an author has it: the file as a module, the contract from the package.
    const outfile = join(folder, 'testing.mjs');
    await build({
      ...browserOptions,
      platform: 'neutral',
      mainFields: ['module', 'main'],
      entryPoints: ['src/entries/testing.ts'],
      outfile,
    });
    writeFileSync(join(folder, 'breath-count.mjs'), sound);
    const test = (kind) =>
      `import { test } from 'node:test';\nimport { testKind } from './testing.mjs';\nimport kind from './breath-count.mjs';\ntestKind(${kind}, test);\n`;
    writeFileSync(join(folder, 'sound.test.mjs'), test('kind'));
    writeFileSync(join(folder, 'unsound.test.mjs'), test('{ ...kind, judge: () => 1 }'));
    const tried = (name) =>
      spawnSync(process.execPath, ['--test', '--test-reporter=tap', name], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_TEST_CONTEXT: undefined },
      });
    const { status, stdout } = tried('sound.test.mjs');
    assert.equal(status, 0, stdout);
    assert.match(stdout, /# pass 7/);
    const failed = tried('unsound.test.mjs');
    assert.equal(failed.status, 1);
    assert.match(failed.stdout, /examples\.0\.wrong\.0: judge gives 1 for 7, which is wrong\./);
  });
});
