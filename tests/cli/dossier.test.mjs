import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CourseFolder, command, key } from './course-folder.mjs';

describe('kapstone dossier', () => {
  let course;
  beforeEach(() => (course = new CourseFolder()));
  afterEach(() => course.remove());

  const at = (path) => join(course.path, path);
  const dossier = (...words) => course.run('dossier', 'modules', ...words);

  it('writes one page, named after the course, that holds all it needs', () => {
    const { status, stdout, stderr } = dossier();
    assert.equal(stdout, 'Wrote small-dossier.html\n');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const page = readFileSync(at('small-dossier.html'), 'utf8');
    for (const part of ['A small course', 'Count to two.', 'What comes after one?', 'data:font/woff2;base64,'])
      assert.ok(page.includes(part), part);
    assert.doesNotMatch(page, /<script|url\((?!"?data:)|src="(?!data:)/);
  });

  it('writes where it is told to, and makes the folders above', () => {
    assert.equal(dossier('--out', 'a/b/review.html').status, 0);
    assert.ok(existsSync(at('a/b/review.html')));
    assert.deepEqual(readdirSync(at('a/b')), ['review.html']);
  });

  it('writes the same bytes each time, and replaces its own file', () => {
    dossier();
    const first = readFileSync(at('small-dossier.html'), 'utf8');
    assert.equal(dossier().status, 0);
    assert.equal(readFileSync(at('small-dossier.html'), 'utf8'), first);
  });

  it('leaves a file alone that it did not write', () => {
    writeFileSync(at('thesis.html'), 'years of work');
    const { status, stderr } = dossier('--out', 'thesis.html');
    assert.match(stderr, /left alone/);
    assert.equal(status, 2);
    assert.equal(readFileSync(at('thesis.html'), 'utf8'), 'years of work');
  });

  it('does not take a folder for a file', () => {
    const { status, stderr } = dossier('--out', '.');
    assert.match(stderr, /is a folder/);
    assert.equal(status, 2);
  });

  it('is about one module, where one is named', () => {
    const { status, stdout } = dossier('--module', 'first');
    assert.equal(stdout, 'Wrote small-first-dossier.html\n');
    assert.equal(status, 0);
    const unknown = dossier('--module', 'second');
    assert.match(unknown.stderr, /no module "second".*first/);
    assert.equal(unknown.status, 2);
  });

  it('speaks of the day that it is given', () => {
    dossier('--date', '2031-02-03');
    assert.match(readFileSync(at('small-dossier.html'), 'utf8'), /as of 3 February 2031/);
    const { status, stderr } = dossier('--date', '2031-02-30');
    assert.match(stderr, /--date/);
    assert.equal(status, 2);
  });

  it('writes nothing when the course has errors', () => {
    course.change(key, '- [ ] Two');
    const { status, stderr } = dossier();
    assert.match(stderr, /error/);
    assert.equal(status, 1);
    assert.ok(!existsSync(at('small-dossier.html')));
  });

  it('needs the folder of a course', () => {
    const { status, stderr } = course.run('dossier', 'nowhere');
    assert.match(stderr, /There is no folder .*nowhere/);
    assert.equal(status, 2);
  });

  const root = fileURLToPath(new URL('../../', import.meta.url));
  for (const [name, folder, parts] of [
    [
      'the course',
      'modules',
      [
        'No continuing-education credit is awarded.',
        'Every objective is measured by something that is scored.',
        'm4-07 (critical)',
        'Sample. Not valid.',
      ],
    ],
    [
      'the demo course, with every kind of item',
      'tests/fixtures/demo',
      ['Regions of a picture', 'Words to mark', 'Own words', 'data:image/svg+xml;base64,'],
    ],
  ])
    it(`writes that of ${name}`, () => {
      const out = at('dossier.html');
      const { status, stderr } = spawnSync(process.execPath, [command, 'dossier', folder, '--out', out], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const page = readFileSync(out, 'utf8');
      for (const part of parts) assert.ok(page.includes(part), part);
    });
});
