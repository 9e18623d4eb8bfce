/**
 * `npm test`: everything, from a fresh clone. Installs, finds a browser and xmllint, then runs each step and goes on after a failure, so
 * that one run shows all of them. The last line is the plain count that CI reads.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from '../src/toolchain/install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);
const total = { passed: 0, failed: 0 };
/** What hangs is ended and said, and so is what a failed test has left running: a file of tests takes less than two minutes. */
const howTested = ['--test-reporter=tap', '--test-concurrency=1', '--test-timeout=600000', '--test-force-exit'];

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

// Four lanes of about one length, since much of a test is waiting for a browser: the sources and the command, the sources in the browser
// and what the command packs, and what is built from them, alone, and in an LMS, somebody's page or somebody's project.
const building = step('build', process.execPath, ['src/toolchain/build.mjs']);
await Promise.all([sources(), inBrowser(), built(), launched()]);

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function sources() {
  await step('formatting', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await step('lint', 'eslint', ['--max-warnings', '0', '.']);
  await step('layers', 'depcruise', ['src', 'components']);
  await step('unused code', 'knip', []);
  await step('types', 'tsc', ['-p', '.']);
  await step('types of the pure folders', 'tsc', ['-p', 'src/tsconfig.pure.json']);
  await step('types of the service worker', 'tsc', ['-p', 'src/offline']);
  await building;
  await nodeTests('command line', 'tests/cli', (file) => !isPacking(file));
}

async function inBrowser() {
  await browserTests();
  await building;
  await nodeTests('command line, packing', 'tests/cli', isPacking);
}

async function built() {
  await building;
  await step('course', process.execPath, ['dist/cli.js', 'check', 'modules']);
  await step('size', process.execPath, ['tests/size.mjs']);
  await nodeTests('end to end', 'tests/e2e', (file) => !isLaunched(file));
}

async function launched() {
  await building;
  await nodeTests('end to end, in an LMS and in other pages', 'tests/e2e', isLaunched);
  await step('declarations', process.execPath, ['src/toolchain/build-types.mjs']);
  await nodeTests('package', 'tests/package');
}

function isPacking(file) {
  return /^(dossier|embed|package|parallel)/.test(file);
}

function isLaunched(file) {
  return /^(cmi5|embed|host-page|launch-page|lms|scorm|shared-browser|xapi)/.test(file);
}

/** Runs a check that counts as one test. */
async function step(name, program, words) {
  const { status, output, seconds } = await run(program, words);
  say(name, seconds, output);
  total[status === 0 ? 'passed' : 'failed'] += 1;
}

async function browserTests() {
  const counts = '.cache/browser-tests.json';
  rmSync(counts, { force: true });
  const { status, output, seconds } = await run('web-test-runner', []);
  say('browser tests', seconds, output);
  add(existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0 }, status);
}

async function nodeTests(name, folder, isMeant = () => true) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.mjs') && isMeant(file));
  const words = ['--test', ...howTested, ...files.map((file) => `${folder}/${file}`)];
  const { status, output, seconds } = await run(process.execPath, words);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const counts = output.split('\n').filter((line) => /^(# (tests|pass|fail)| +# kapstone-)/.test(line));
  say(name, seconds, status === 0 ? counts.join('\n') : output);
  add({ passed: count('pass'), failed: count('fail') + count('cancelled') }, status);
}

/** A run that failed without a failed test (it crashed, or ran none) counts as one failure. */
function add({ passed, failed }, status) {
  total.passed += passed;
  total.failed += failed === 0 && (status !== 0 || passed === 0) ? 1 : failed;
}

/** Said when a step has ended, so that what the lanes say does not mix. */
function say(name, seconds, output) {
  console.log(`\n— ${name}, ${seconds} s\n${output.trimEnd()}`);
}

/** Runs a program to its end; gives its exit code, all that it said, and how many seconds it took. */
function run(program, words) {
  const begun = performance.now();
  const path = program === process.execPath ? program : `node_modules/.bin/${program}`;
  const child = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      output += error.message;
    });
    child.on('close', (status) => {
      resolve({ status, output, seconds: Math.round((performance.now() - begun) / 1000) });
    });
  });
}
