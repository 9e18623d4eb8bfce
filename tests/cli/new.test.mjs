import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { command } from './course-folder.mjs';

const kinds = [
  'choice',
  'true-false',
  'order',
  'match',
  'categorise',
  'matrix',
  'numeric',
  'slider',
  'cloze',
  'short-text',
  'hotspot',
  'mark-words',
  'likert',
  'extended-text',
];

describe('kapstone new', () => {
  let folder;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kapstone-new-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...words) => spawnSync(process.execPath, [command, ...words], { cwd: folder, encoding: 'utf8' });
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  /** Runs a command that must do its work. */
  function make(...words) {
    const { status, stderr } = run('new', ...words);
    assert.equal(stderr, '');
    assert.equal(status, 0);
  }
  function isClean() {
    const { status, stdout } = run('check', 'modules');
    assert.match(stdout, /^No problems in \d+ files\n$/);
    assert.equal(status, 0);
    assert.equal(run('build', 'modules', '--out', 'site').status, 0);
  }
  const makeCourse = () => make('course', '--title', 'Listening: a course', '--author', 'Ana Silva');

  it('makes a course that checks clean and can be built', () => {
    makeCourse();
    isClean();
    assert.match(read('modules/course.yaml'), /^id: listening-a-course #.*\ntitle: "Listening: a course"$/m);
    assert.match(read('modules/first-steps/module.yaml'), /name: "Ana Silva"/);
    assert.ok(existsSync(join(folder, 'site/first-steps/begin.html')));
  });

  it('adds modules, lessons and cases to it, and keeps what course.yaml says', () => {
    makeCourse();
    const before = read('modules/course.yaml');
    make('module', '--title', 'Silence');
    make('module', 'modules', '--title', 'Endings', '--id', 'the-end');
    assert.equal(read('modules/course.yaml'), `${before}  - silence\n  - the-end\n`);
    make('lesson', 'silence', '--title', 'Rooms & doors');
    make('lesson', 'modules/silence', '--title', 'Rooms & doors', '--objective', 'answer-plainly');
    assert.deepEqual(readdirSync(join(folder, 'modules/silence/lessons')), [
      '01-begin.md',
      '02-rooms-doors.md',
      '03-rooms-doors-2.md',
    ]);
    make('scenario', 'silence', '--title', 'A late client');
    isClean();
  });

  it('finds the list of modules in whatever form it has', () => {
    makeCourse();
    const form = (list) => read('modules/course.yaml').replace(/modules:[^]*$/, list);
    for (const [before, after] of [
      ['modules: [first-steps] # in order\n', 'modules: [first-steps, silence] # in order\n'],
      ['modules:\n- first-steps # begin\n', 'modules:\n- first-steps # begin\n- silence\n'],
      [
        'modules:\n  - id: first-steps\n    requires: [] # none\n\n# The end.\n',
        'modules:\n  - id: first-steps\n    requires: [] # none\n  - silence\n\n# The end.\n',
      ],
      ['modules:\n  - first-steps', 'modules:\n  - first-steps\n  - silence'],
    ]) {
      writeFileSync(join(folder, 'modules/course.yaml'), form(before));
      make('module', '--title', 'Silence');
      assert.equal(read('modules/course.yaml'), form(after));
      isClean();
      rmSync(join(folder, 'modules/silence'), { recursive: true });
    }
  });

  for (const kind of kinds)
    it(`makes an item: ${kind}`, () => {
      makeCourse();
      make('item', '--kind', kind, '--objective', 'answer-plainly');
      isClean();
      make('item', '--kind', kind);
      const ids = [
        ...read(`modules/first-steps/${isAsked(kind) ? 'lessons/01-begin.md' : 'items/new-items.md'}`).matchAll(
          /\{#(\S+) objective=(\S+)/g,
        ),
      ];
      assert.deepEqual(
        ids.slice(-2).map(([, id]) => id),
        [`answer-plainly-${kind}`, `name-the-kinds-${kind}`],
      );
      make('item', '--kind', kind);
    });
  const isAsked = (kind) => ['likert', 'extended-text'].includes(kind);

  it('tells editors where the schemas are', () => {
    makeCourse();
    for (const path of [
      'modules/course.yaml',
      'modules/first-steps/module.yaml',
      'modules/first-steps/lessons/01-begin.md',
      'modules/first-steps/scenarios/first-case.md',
    ]) {
      const [, way] = /^# yaml-language-server: \$schema=(.+)$/m.exec(read(path));
      assert.ok(existsSync(resolve(folder, dirname(path), way)), `${path}: ${way}`);
    }
  });

  it('says how to see what it made, and what is already there before it asks further', () => {
    assert.match(run('new', 'course', '--title', 'A').stdout, /\nSee it while you write: kapstone dev modules\n$/);
    const { status, stderr } = run('new', 'course', '--title', 'A');
    assert.match(stderr, /^There is a modules\/course\.yaml already, so nothing was written\. Choose another folder/);
    assert.equal(status, 2);
  });

  it('does not touch a lesson whose signs it cannot read', () => {
    makeCourse();
    const lesson = join(folder, 'modules/first-steps/lessons/01-begin.md');
    const bytes = Buffer.from(readFileSync(lesson, 'utf8').replace('somebody', 'jemandem fürs'), 'latin1');
    writeFileSync(lesson, bytes);
    const { status, stderr } = run('new', 'scenario', 'first-steps', '--title', 'Silence');
    assert.match(stderr, /01-begin\.md is not text in UTF-8, so it is left alone/);
    assert.equal(status, 2);
    assert.ok(bytes.equals(readFileSync(lesson)));
  });

  it('names the modules where none has that name', () => {
    makeCourse();
    assert.match(run('new', 'lesson', 'frist-steps', '--title', 'A').stderr, /Did you mean "first-steps"\?/);
    assert.match(run('new', 'lesson', 'history', '--title', 'A').stderr, /Say which module: first-steps\./);
  });

  it('overwrites nothing, and writes nothing of what it cannot write whole', () => {
    makeCourse();
    mkdirSync(join(folder, 'modules/silence'));
    writeFileSync(join(folder, 'modules/silence/module.yaml'), 'years of work');
    const before = read('modules/course.yaml');
    const { status, stderr } = run('new', 'module', '--title', 'Silence');
    assert.match(stderr, /modules\/silence\/module\.yaml already, so nothing was written/);
    assert.equal(status, 2);
    assert.equal(read('modules/silence/module.yaml'), 'years of work');
    assert.deepEqual(readdirSync(join(folder, 'modules/silence')), ['module.yaml']);
    assert.equal(read('modules/course.yaml'), before);
  });

  const refused = [
    ['nothing', [], /one of: course, module, lesson, scenario, item/],
    ['a slip', ['modul'], /Did you mean "module"\?/],
    ['no title where nobody can be asked', ['course'], /--title/],
    ['no course', ['module', '--title', 'A'], /kapstone new course/],
    ['no module', ['lesson', '--title', 'A'], /kapstone new course/],
    ['an unknown kind', ['item', 'first-steps', '--kind', 'choise'], /Did you mean "choice"\?/, true],
    [
      'an unknown objective',
      ['item', 'first-steps', '--objective', 'answer-plain'],
      /Did you mean "answer-plainly"\?/,
      true,
    ],
    ['an id that is none', ['module', '--title', 'A', '--id', 'A B'], /not an id/, true],
    ['an id that is taken', ['item', '--id', 'begin-check'], /something else/, true],
  ];
  for (const [name, words, message, isAfterCourse] of refused)
    it(`ends with 2 on ${name}`, () => {
      if (isAfterCourse) makeCourse();
      const { status, stderr } = run('new', ...words);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /, 'no stack for a slip of the hand');
      assert.equal(status, 2);
    });
});
