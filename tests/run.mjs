/**
 * `npm test`: everything, from a fresh clone. Installs, finds a browser and xmllint, then runs each step and goes on after a failure, so
 * that one run shows all of them. The last line is the plain count that CI reads.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from '../src/toolchain/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const total = { passed: 0, failed: 0 };

await install();
const { findBrowser } = await import('../src/toolchain/find-browser.mjs');
const { findXmllint } = await import('../src/toolchain/find-xmllint.mjs');
try {
  process.env.CHROME_PATH = findBrowser();
  findXmllint();
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

step('formatting', 'prettier', ['--check', '--log-level', 'warn', '.']);
step('lint', 'eslint', ['--max-warnings', '0', '.']);
step('layers', 'depcruise', ['src', 'components']);
step('unused code', 'knip', []);
step('types', 'tsc', ['-p', '.']);
step('types of the pure folders', 'tsc', ['-p', 'src/tsconfig.pure.json']);
step('build', process.execPath, ['src/toolchain/build.mjs']);
step('course', process.execPath, ['dist/cli.js', 'check', 'modules']);
step('size', process.execPath, ['tests/size.mjs']);
browserTests();
nodeTests('command line', 'tests/cli');
nodeTests('end to end', 'tests/e2e');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Runs a check that counts as one test. */
function step(name, program, words) {
  const { status } = run(name, program, words, 'inherit');
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

function browserTests() {
  const counts = '.cache/browser-tests.json';
  rmSync(counts, { force: true });
  const { status } = run('browser tests', 'web-test-runner', [], 'inherit');
  add(existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 }, status);
}

function nodeTests(name, folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs'));
  const words = ['--test', '--test-reporter=tap', '--test-concurrency=1', ...files.map((file) => `${folder}/${file}`)];
  const { status, stdout } = run(name, process.execPath, words, 'pipe');
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(stdout)?.[1] ?? 0);
  if (status !== 0) console.log(stdout);
  else
    console.log(
      stdout
        .split('\n')
        .filter((line) => /^# (tests|pass|fail)/.test(line))
        .join('\n'),
    );
  add({ passed: count('pass'), failed: count('fail') + count('cancelled') }, status);
}

/** A run that failed without a failed test (it crashed, or ran none) counts as one failure. */
function add({ passed, failed }, status) {
  total.passed += passed;
  total.failed += failed === 0 && (status !== 0 || passed === 0) ? 1 : failed;
}

function run(name, program, words, stdout) {
  console.log(`\n— ${name}`);
  const path = program === process.execPath ? program : `node_modules/.bin/${program}`;
  return spawnSync(path, words, {
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
  });
}
