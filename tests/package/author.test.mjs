import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { rmSync } from 'node:fs';
import { parse } from 'yaml';
import { Installed, root } from './installed.mjs';

/** The Node at hand, and others that are named: `KAPSTONE_NODES=/opt/node-22/bin/node:/opt/node-24/bin/node`. */
const nodes = [process.execPath, ...(process.env.KAPSTONE_NODES ?? '').split(delimiter).filter(Boolean)];

describe('an author who has installed the package', () => {
  let installed;
  before(() => (installed = new Installed()));
  after(() => installed?.remove());
  afterEach(() => {
    for (const made of ['modules', 'site', 'listening-site.zip', 'listening-first-steps-scorm12.zip', 'own.test.mjs'])
      rmSync(join(installed.folder, made), { recursive: true, force: true });
  });
  const has = (path) => existsSync(join(installed.folder, path));
  const read = (path) => readFileSync(join(installed.folder, path), 'utf8');

  it('is told the version and the commands', () => {
    assert.equal(installed.npx('--version'), `${installed.manifest.version}\n`);
    assert.match(installed.npx('help'), /kapstone new course/);
  });

  for (const node of nodes)
    it(`makes, checks, builds and packages a course with ${node}`, (t) => {
      const run = (...words) => {
        const { status, stdout, stderr } = installed.run(node, ...words);
        assert.equal(stderr, '');
        assert.equal(status, 0);
        return stdout;
      };
      t.diagnostic(`kapstone ${run('version').trim()}`);
      run('new', 'course', '--title', 'Listening', '--author', 'Ana Silva');
      assert.match(run('check', 'modules'), /^No problems in 7 files\n$/);
      run('build', 'modules', '--out', 'site');
      assert.match(read('site/first-steps/begin.html'), /<kap-choice|<kap-item/);
      assert.ok(has('site/index.html'));
      for (const format of ['site', 'scorm12']) run('package', 'modules', '--format', format);
      assert.ok(has('listening-first-steps-scorm12.zip'));
    });

  it('has an editor that knows the keys of each file', () => {
    installed.npx('new', 'course', '--title', 'Listening', '--author', 'Ana Silva');
    writeFileSync(join(installed.folder, 'modules/competencies.yaml'), competenciesOfTheGuide());
    const made = {
      'course.yaml': ['course.json', 'summary'],
      'competencies.yaml': ['competencies.json', undefined],
      'first-steps/module.yaml': ['module.json', 'objectives'],
      'first-steps/lessons/01-begin.md': ['lesson.json', 'minutes'],
      'first-steps/scenarios/first-case.md': ['scenario.json', 'start'],
    };
    for (const [path, [name, key]] of Object.entries(made)) {
      const text = read(`modules/${path}`);
      const [, way] = /^# yaml-language-server: \$schema=(.+)$/m.exec(text);
      const schema = resolve(installed.folder, 'modules', dirname(path), way);
      assert.equal(relative(installed.own, schema), join('dist/schemas', name), path);
      const isValid = new Ajv({ strict: false }).compile({
        ...JSON.parse(readFileSync(schema, 'utf8')),
        $schema: undefined,
      });
      const value = parse(/^---\n([^]*?)\n---/.exec(text)?.[1] ?? text);
      assert.ok(isValid(value), `${path}: ${JSON.stringify(isValid.errors)}`);
      const slip = Array.isArray(value) ? [{ ...value[0], titel: 'A' }] : { ...value, [key]: undefined, titel: 'A' };
      assert.equal(isValid(slip), false, path);
    }
  });

  it('builds the guide’s example of a kind of their own, and tries it by its contract', () => {
    cpSync(`${root}tests/fixtures/kinds`, join(installed.folder, 'modules'), { recursive: true });
    assert.match(installed.npx('check', 'modules'), /^No problems in \d+ files\n$/);
    installed.npx('build', 'modules', '--out', 'site');
    assert.match(read('site/breathing/count.html'), /<kind-breath-count/);
    assert.match(installed.npx('package', 'modules', '--format', 'scorm2004'), /breathing/);
    writeFileSync(
      join(installed.folder, 'own.test.mjs'),
      `import { test } from 'node:test';
import { testKind } from 'kapstone/testing';
import breathCount from './modules/kinds/breath-count.js';
testKind(breathCount, test);
`,
    );
    const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', 'own.test.mjs'], {
      cwd: installed.folder,
      encoding: 'utf8',
      // A test in a test reports to it otherwise.
      env: { ...process.env, NODE_TEST_CONTEXT: undefined },
    });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /# pass [1-9]/);
  });

  it('is sent to files that are in the package', () => {
    const guide = installed.read('modules/README.md');
    assert.match(guide, /^# Writing modules/);
    assert.match(installed.read('README.md'), /\]\(modules\/README\.md\)/);
  });
});

/** The example of the authors' guide. */
function competenciesOfTheGuide() {
  const guide = readFileSync(`${root}modules/README.md`, 'utf8');
  return /^(# yaml-language-server: .*competencies[^]*?)^```$/m.exec(guide)[1];
}
