import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { CourseFolder, lesson } from './course-folder.mjs';

const second = `---
id: two
title: Two and three
objectives: [count]
minutes: 5
---

After two comes a third number, and a :term[record] of it.
`;

describe('what a build leaves for the next one', () => {
  let course;
  beforeEach(() => (course = new CourseFolder({ 'first/lessons/02-two.md': second })));
  afterEach(() => course.remove());

  const kept = () => join(course.path, 'modules/.kapstone/compiled');
  const read = (path = lesson) => readFileSync(join(course.path, 'modules', path), 'utf8');
  function build() {
    const { status, stderr } = course.run('build', 'modules', '--out', 'site');
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return pages();
  }
  const pages = () =>
    readdirSync(join(course.path, 'site'), { recursive: true })
      .filter((path) => path.endsWith('.html') || path.endsWith('.json'))
      .sort()
      .map((path) => [path, readFileSync(join(course.path, 'site', path), 'utf8')]);
  /** Changes what is kept, so that it looks as if Kapstone had left it so. */
  function rewrite(change) {
    const file = readFileSync(kept(), 'latin1');
    const end = file.indexOf('\n');
    const body = file.slice(end + 1);
    const after = change(body);
    assert.notEqual(after, body);
    const sum = createHash('sha256').update(after, 'latin1').digest('base64');
    writeFileSync(kept(), `${file.slice(0, end).replace(/ \S+$/, '')} ${sum}\n${after}`, 'latin1');
  }

  it('is taken over for the lessons that did not change, and for no other', () => {
    build();
    // Words of the same length: the lengths of all things stand beside them.
    rewrite((body) => body.replaceAll('After one comes', 'Taken over once'));
    course.write('first/lessons/02-two.md', second.replace('third', 'next'));
    const written = new Map(build());
    assert.match(written.get('first/one.html'), /Taken over once/);
    assert.match(written.get('first/two.html'), /After two comes a next number/);
  });

  it('makes no difference to what is written, whatever is edited', () => {
    const words = fc.constantFrom('A word more.', '**Strong** words.', 'A :term[record].', '- A list', '', '"Said so"');
    const edit = fc.record({ file: fc.constantFrom(lesson, 'first/lessons/02-two.md'), words });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 2 }), (edits) => {
        for (const { file, words: more } of edits) course.write(file, `${read(file).trimEnd()}\n\n${more}\n`);
        const after = build();
        rmSync(join(course.path, 'modules/.kapstone'), { recursive: true });
        assert.deepEqual(build(), after);
      }),
      { numRuns: 4 },
    );
  });

  const damages = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['changed in one place', (text) => text.replace('After one', 'After two')],
    ['of another release', (text) => `x${text}`],
    ['empty', () => ''],
  ];
  for (const [name, damage] of damages)
    it(`is not used where it is ${name}`, () => {
      const before = build();
      writeFileSync(kept(), damage(readFileSync(kept(), 'latin1')), 'latin1');
      assert.deepEqual(build(), before);
      assert.match(readFileSync(kept(), 'latin1'), /After one/, 'it is written anew');
    });

  it('is no part of the course, stays out of git and is not written by a check', () => {
    course.run('check', 'modules');
    assert.ok(!existsSync(kept()));
    build();
    assert.equal(readFileSync(join(course.path, 'modules/.kapstone/.gitignore'), 'utf8'), '*\n');
    assert.match(course.run('check', 'modules').stdout, /^No problems in 6 files\n$/);
  });

  it('may be missing: a folder that nobody may write into is built all the same', () => {
    chmodSync(join(course.path, 'modules'), 0o555);
    try {
      build();
    } finally {
      chmodSync(join(course.path, 'modules'), 0o755);
    }
  });
});
