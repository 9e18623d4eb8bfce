/** What the preview does for its own page alone: other sites, other names and other folders get nothing of it. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CourseFolder, lesson } from './course-folder.mjs';
import { DevServer } from './dev-server.mjs';

describe('kapstone dev, from elsewhere', () => {
  let course;
  let server;
  let token;
  let opened;
  const order = (headers, body = { file: lesson, line: 3, column: 1 }) =>
    server.ask('/dev/open', { method: 'POST', headers, body: JSON.stringify(body) });
  const own = () => ({ origin: server.origin, 'x-kapstone-dev': token, 'content-type': 'application/json' });

  before(async () => {
    course = new CourseFolder();
    opened = join(course.path, 'opened');
    const editor = join(course.path, 'editor.mjs');
    writeFileSync(
      editor,
      `#!${process.execPath}\nimport { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(opened)}, process.argv.slice(2).join(' ') + '\\n');\n`,
    );
    chmodSync(editor, 0o755);
    server = await DevServer.start(join(course.path, 'modules'), 4740, { env: { LAUNCH_EDITOR: editor } });
    token = await server.token();
  });
  after(async () => {
    await server.stop();
    course.remove();
  });

  const refused = [
    ['another origin', () => ({ ...own(), origin: 'https://example.org' })],
    ['another port', () => ({ ...own(), origin: 'http://127.0.0.1:1' })],
    ['no origin', () => ({ 'x-kapstone-dev': token })],
    ['no token', () => ({ origin: server.origin })],
    ['another token', () => ({ ...own(), 'x-kapstone-dev': 'f'.repeat(32) })],
    ['another site, as the browser says', () => ({ ...own(), 'sec-fetch-site': 'cross-site' })],
    [
      'a name that leads here',
      () => ({ ...own(), host: `evil.example:${server.port}`, origin: `http://evil.example:${server.port}` }),
    ],
  ];
  for (const [whose, headers] of refused)
    it(`opens no file for a page of ${whose}`, async () => {
      assert.equal((await order(headers())).status, 403);
      assert.ok(!existsSync(opened));
    });

  for (const path of [
    '/',
    '/site/index.html',
    '/dev/events',
    '/cmi5/1/lrs/statements',
    '/lms/scorm12/first/launch.html',
  ])
    it(`shows nothing of ${path} under a name that leads here`, async () => {
      const { status, text } = await server.ask(path, { headers: { host: `evil.example:${server.port}` } });
      assert.equal(status, 403);
      assert.doesNotMatch(text, /small course/i);
    });

  for (const outside of ['../site', '../editor.mjs', '/etc/hostname', 'first', 'nothing.md', '']) {
    it(`opens nothing outside the folder, and no folder: ${outside}`, async () => {
      const { status, text } = await order(own(), { file: outside, line: 1, column: 1 });
      assert.equal(status, 200);
      assert.deepEqual(JSON.parse(text), { isOpen: false });
      assert.ok(!existsSync(opened));
    });
  }

  it('opens a file of the folder for its own page', async () => {
    const { text } = await order(own());
    assert.deepEqual(JSON.parse(text), { isOpen: true });
    const written = () => (existsSync(opened) ? readFileSync(opened, 'utf8') : '');
    const watcher = watch(course.path);
    while (!written().endsWith('\n')) await once(watcher, 'change');
    watcher.close();
    // None of those above has opened any.
    assert.match(written(), /^\S*first\/lessons\/01-one\.md\b.*\n$/);
  });

  it('may be shown in no frame of another site', async () => {
    const { headers } = await server.ask('/');
    assert.match(headers['content-security-policy'], /frame-ancestors 'none'/);
    assert.match((await server.ask('/site/index.html')).headers['content-security-policy'], /frame-ancestors 'self'/);
  });

  it('answers nonsense with no more than a refusal', async () => {
    assert.equal((await server.ask('/%')).status, 404);
    assert.equal((await server.ask('/dev/launch', { method: 'POST', headers: own(), body: '{' })).status, 400);
    assert.equal((await server.ask('/', { method: 'DELETE' })).status, 405);
    assert.equal((await server.ask('/site/../../course.yaml')).status, 404);
    assert.equal((await server.ask('/site/nothing.html')).status, 404);
  });
});
