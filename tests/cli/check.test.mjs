import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CourseFolder, key, lesson } from './course-folder.mjs';

describe('kapstone check', () => {
  let course;
  beforeEach(() => (course = new CourseFolder()));
  afterEach(() => course.remove());

  it('ends with 0 and one line when all is well', () => {
    const { status, stdout, stderr } = course.run('check', 'modules');
    assert.equal(stdout, 'No problems in 5 files\n');
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  it('names file, line and column of an error as seen from here, and ends with 1', () => {
    course.change(key, '- [ ] Two');
    const { status, stdout } = course.run('check', 'modules');
    assert.match(stdout, new RegExp(`^modules/${lesson}:\\d+:\\d+  error  \\S+`, 'm'));
    assert.match(stdout, /^1 error in 5 files$/m);
    assert.equal(status, 1);
  });

  it('shows warnings and ends with 0', () => {
    course.write('first/module.yaml', moduleDueSince(2001));
    const { status, stdout } = course.run('check', 'modules');
    assert.match(stdout, /warning/);
    assert.equal(status, 0);
  });

  it('speaks JSON for editors', () => {
    course.change(key, '- [ ] Two');
    const [diagnostic] = JSON.parse(course.run('check', 'modules', '--format', 'json').stdout);
    assert.equal(diagnostic.file, `modules/${lesson}`);
    assert.equal(diagnostic.severity, 'error');
  });

  it('speaks to GitHub', () => {
    course.change(key, '- [ ] Two');
    const { stdout } = course.run('check', 'modules', '--format=github');
    assert.match(stdout, new RegExp(`^::error file=modules/${lesson},line=\\d+,col=\\d+,.*title=[a-z-]+::`, 'm'));
  });

  it('leaves out hidden files and follows a link only once round', () => {
    course.write('.DS_Store', 'x');
    symlinkSync(join(course.path, 'modules'), join(course.path, 'modules/first/again'));
    const { stdout, status } = course.run('check', 'modules');
    assert.equal(stdout, 'No problems in 5 files\n');
    assert.equal(status, 0);
  });

  it('says what cannot be opened and how to mend it, goes on, and ends with 2', () => {
    const at = (path) => join(course.path, 'modules/first', path);
    symlinkSync(join(course.path, 'nowhere'), at('gone.md'));
    symlinkSync('round.md', at('round.md'));
    mkdirSync(at('lessons/02-two.md'));
    course.change(key, '- [ ] Two');
    const { stdout, stderr, status } = course.run('check', 'modules');
    assert.match(
      stdout,
      /^modules\/first\/gone\.md:1:1 {2}error {2}unreadable-file\n {2}This is a link to a file that is not there/m,
    );
    assert.match(stdout, /^modules\/first\/round\.md:1:1 .*\n {2}This is a link that leads back to itself/m);
    assert.match(stdout, /^modules\/first\/lessons\/02-two\.md:1:1 .*\n {2}This is a folder/m);
    assert.match(stdout, /choice-without-key/);
    assert.equal(stderr, '');
    assert.equal(status, 2);
  });

  it('shows the line, with carets below the very words', () => {
    course.change(key, '- [ ] Two');
    const { stdout } = course.run('check', 'modules');
    assert.match(stdout, /\n {2}13 \| - \[ \] Three\n {5}\| {7}\^{5}\n {2}No option/);
    assert.match(stdout, /\nMore on any of them: kapstone explain choice-without-key\n$/);
  });

  it('takes line ends of Windows, a byte order mark and a picture of 50 MB', () => {
    course.write('first/module.yaml', `\uFEFF${moduleDueSince(2099)}`.replaceAll('\n', '\r\n'));
    course.write('first/media/room.png', Buffer.alloc(50_000_000));
    const { status, stdout } = course.run('check', 'modules');
    assert.match(stdout, /^modules\/first\/media\/room\.png:1:1 {2}warning {2}heavy-media$/m);
    assert.match(stdout, /^1 warning in 6 files$/m);
    assert.equal(status, 0);
  });

  it('names the second of two modules with one id', () => {
    course.write('second/module.yaml', moduleDueSince(2099));
    course.write('course.yaml', 'id: small\ntitle: A\nlanguage: en\nsummary: B.\nmodules: [first, second]\n');
    const { status, stdout } = course.run('check', 'modules');
    assert.match(stdout, /^modules\/second\/module\.yaml:1:5 {2}error {2}module-id-mismatch$/m);
    assert.equal(status, 1);
  });

  it('reports bytes that are not UTF-8 rather than failing', () => {
    course.write(lesson, Buffer.from([0xff, 0xfe, 0x00]));
    const { stdout, status } = course.run('check', 'modules');
    assert.match(stdout, new RegExp(`modules/${lesson}:1:1  error`));
    assert.equal(status, 1);
  });

  const broken = [
    ['a folder that is not there', ['check', 'moduls'], /There is no folder .*moduls\. Did you mean "modules"\?/],
    ['the folder of a module', ['check', 'modules/first'], /Name the folder above it: .*modules\n$/],
    ['a file', ['check', 'modules/course.yaml'], /is a file\. Name the folder of the course: .*modules\n$/],
    ['a command that is not there', ['chekc'], /There is no command "chekc"\. Did you mean "check"\?/],
    ['an option that is not there', ['check', '--fromat'], /There is no option --fromat\. Did you mean "--format"\?/],
    ['an option of another command', ['check', '--out', 'x'], /kapstone check has no option --out/],
    ['an option without its words', ['build', '--out'], /^--out needs something behind it\./],
    ['an option with words too many', ['package', '--course=yes'], /^--course has nothing behind it\./],
    [
      'words without quotes',
      ['new', 'lesson', 'first', '--title', 'Two', 'words'],
      /straight quotes: --title "Two words"/,
    ],
    [
      'a file in the way of the site',
      ['build', 'modules', '--out', 'modules/../modules.txt'],
      /is a file, so it is left alone/,
    ],
    ['a file above the site', ['build', '--out', 'modules.txt/site'], /a file stands where a folder should be/],
    ['a file above a package', ['package', '--format', 'site', '--out', 'modules.txt/a.zip'], /a file stands where/],
    ['a course where a site should be', ['serve', 'modules'], /holds a course, and no site yet.*kapstone dev modules/],
    ['a format that is not there', ['check', '--format', 'xml'], /text, json, github/],
    ['two folders', ['check', 'a', 'b'], /one folder/],
  ];
  for (const [name, words, message] of broken)
    it(`ends with 2 on ${name}`, () => {
      writeFileSync(join(course.path, 'modules.txt'), 'a file');
      const { status, stderr } = course.run(...words);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for a slip of the hand');
      assert.equal(status, 2);
    });

  for (const words of [[], ['help'], ['--help'], ['check', '-h']])
    it(`helps: ${words.join(' ')}`, () => {
      const { status, stdout } = course.run(...words);
      assert.match(stdout, /kapstone build/);
      assert.equal(status, 0);
    });

  it('finds a course in modules when no folder is named', () => {
    assert.equal(course.run('check').stdout, course.run('check', 'modules').stdout);
    assert.equal(course.run('build', '--out', 'modules/site').status, 2, 'no site within the course');
  });

  it('says of an empty folder that it is no course, and ends with 2', () => {
    mkdirSync(join(course.path, 'empty'));
    const { status, stderr } = course.run('check', 'empty');
    assert.match(
      stderr,
      /empty is not the folder of a course: it has no course\.yaml\. Begin with: kapstone new course\n$/,
    );
    assert.equal(status, 2);
  });

  for (const [file, text, code] of [
    ['course.yaml', 'id: small\n  title: [\n', 'bad-yaml'],
    ['references.json', '[{ "id": ', 'bad-json'],
    ['first/module.yaml', '\t- :', 'bad-yaml'],
  ])
    it(`names the place where ${file} breaks off`, () => {
      course.write(file, text);
      const { status, stdout, stderr } = course.run('check', 'modules');
      assert.match(stdout, new RegExp(`^modules/${file}:\\d+:\\d+  error  ${code}$`, 'm'));
      assert.equal(stderr, '');
      assert.equal(status, 1);
    });

  it('tells its version', () => {
    assert.match(course.run('--version').stdout, /^\d+\.\d+\.\d+\n$/);
  });
});

function moduleDueSince(year) {
  return `id: first
title: The first module
edition: "1.0"
summary: One lesson.
objectives:
  - id: count
    text: Count to two.
authors:
  - name: Somebody
    role: Author
disclosures: None.
reviewed: 2000-11-24
review-by: ${year}-11-24
`;
}
