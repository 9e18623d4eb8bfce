import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { CourseFolder, key, lesson } from './course-folder.mjs';
import { DevServer } from './dev-server.mjs';

describe('kapstone dev', () => {
  let course;
  let server;
  const file = (path) => join(course.path, 'modules', path);
  const isClean = ({ problems }) => problems.length === 0;
  const isBroken = ({ problems }) => problems.some(({ severity }) => severity === 'error');
  const page = async (path) => (await server.ask(`/site/${path}`)).text;

  before(async () => {
    course = new CourseFolder();
    server = await DevServer.start(join(course.path, 'modules'), 4720);
  });
  after(async () => {
    await server.stop();
    course.remove();
  });

  it('prints its address and what to do on one line', () => {
    assert.equal(
      server.said,
      `Preview at http://127.0.0.1:${server.port} (open it in a browser, edit and save; Ctrl+C ends it)\n`,
    );
  });

  it('shows the pages that build writes, to the byte, with their tag behind them', async () => {
    assert.equal(course.run('build', 'modules', '--out', 'site').status, 0);
    for (const path of ['index.html', 'first/one.html', 'first/results.html', 'glossary.html', 'first/module.json'])
      assert.equal(
        (await page(path)).replace(/<!--"[\w-]{20}"-->$/, ''),
        readFileSync(join(course.path, 'site', path), 'utf8'),
        path,
      );
  });

  it('tells what a save has changed, and sends no page again that is as it was', async () => {
    const { headers: glossary } = await server.ask('/site/glossary.html');
    const { headers: one } = await server.ask('/site/first/one.html');
    course.change('another number', 'a further number');
    await server.showing('first/one.html', 'a further number');
    const changed = await server.ask('/site/first/one.html', { headers: { 'if-none-match': one.etag } });
    assert.equal(changed.status, 200);
    const same = await server.ask('/site/glossary.html', { headers: { 'if-none-match': glossary.etag } });
    assert.equal(same.status, 304);
    course.change('', '');
    await server.showing('first/one.html', 'another number');
  });

  it('shows a picture that was changed', async () => {
    const pictureIn = async () => /<img[^>]* src="([^"]+)"/.exec(await page('first/one.html'))?.[1];
    const save = async (drawing) => {
      const { version } = await server.stateOf();
      course.write('first/media/a.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${drawing}</svg>`);
      await server.stateOf((state) => state.version > version);
    };
    await save('<path/>');
    course.change('After one', '![A drawing](media/a.svg)\n\nAfter one');
    await server.showing('first/one.html', 'alt="A drawing"');
    const first = await pictureIn();
    await save('<g/>');
    const second = await pictureIn();
    assert.notEqual(second, first);
    assert.match(await page(`first/${second}`), /<g\/>/);
    const { version: last } = await server.stateOf();
    course.change('', '');
    await server.stateOf((state) => isClean(state) && state.version > last);
  });

  const mistakes = [
    ['a lesson without front matter', lesson, '---\nid: one', 'id: one', 'first/one.html', 'no-front-matter'],
    ['an item without a key', lesson, key, '- [ ] Two', 'first/one.html', 'choice-without-key'],
    ['a module whose file is none', 'first/module.yaml', 'id: first', 'id: [', 'first/one.html', 'bad-yaml'],
    ['a course whose file is none', 'course.yaml', 'id: small', 'id: [', 'first/one.html', 'bad-yaml'],
    ['a glossary with an empty term', 'glossary.md', 'What one learner did.', '', 'glossary.html', ''],
  ];
  for (const [what, path, from, to, shown, code] of mistakes)
    it(`shows ${what} where the page would be, and goes on when it is mended`, async () => {
      const sound = readFileSync(file(path), 'utf8');
      assert.ok(sound.includes(from));
      writeFileSync(file(path), sound.replace(from, to));
      const { problems } = await server.stateOf(isBroken);
      const [first] = problems;
      assert.equal(first.file, path);
      if (code)
        assert.ok(
          problems.some((problem) => problem.code === code),
          JSON.stringify(problems),
        );
      const { text, status } = await server.ask(`/site/${shown}`);
      assert.equal(status, 200);
      assert.match(text, /data-kapstone-problems/);
      assert.ok(text.includes(`${path}:${first.line}`), text);
      writeFileSync(file(path), sound);
      await server.stateOf(isClean);
      assert.doesNotMatch(await page(shown), /data-kapstone-problems/);
    });

  it('shows the other lessons while one is broken', async () => {
    course.write(
      'first/lessons/02-two.md',
      readFileSync(file(lesson), 'utf8').replace('id: one', 'id: two').replace('#next', '#then'),
    );
    await server.stateOf((state) => isClean(state) && JSON.stringify(state.places).includes('first/two.html'));
    course.change(key, '- [ ] Two');
    await server.stateOf(isBroken);
    assert.match(await page('first/one.html'), /data-kapstone-problems/);
    assert.match(await page('first/two.html'), /After one comes another number/);
    course.change('', '');
    unlinkSync(file('first/lessons/02-two.md'));
    await server.stateOf((state) => isClean(state) && !JSON.stringify(state.places).includes('first/two.html'));
    assert.equal((await server.ask('/site/first/two.html')).status, 404);
  });

  it('follows a module that gets another name', async () => {
    renameSync(file('first'), file('other'));
    await server.stateOf(isBroken);
    writeFileSync(
      file('other/module.yaml'),
      readFileSync(file('other/module.yaml'), 'utf8').replace('id: first', 'id: other'),
    );
    writeFileSync(file('course.yaml'), readFileSync(file('course.yaml'), 'utf8').replace('- first', '- other'));
    await server.stateOf(isClean);
    assert.match(await page('other/one.html'), /After one comes another number/);
    renameSync(file('other'), file('first'));
    await server.stateOf(isBroken);
    writeFileSync(
      file('first/module.yaml'),
      readFileSync(file('first/module.yaml'), 'utf8').replace('id: other', 'id: first'),
    );
    writeFileSync(file('course.yaml'), readFileSync(file('course.yaml'), 'utf8').replace('- other', '- first'));
    await server.stateOf(isClean);
  });

  it('waits for a file that is emptied before it is written', async () => {
    const sound = readFileSync(file(lesson), 'utf8');
    writeFileSync(file(lesson), '');
    writeFileSync(file(lesson), sound.replace('another', 'some other'));
    await server.showing('first/one.html', 'some other');
    await server.stateOf(isClean);
    course.change('', '');
    await server.showing('first/one.html', 'another');
  });

  it('goes on when the folder is gone and comes back', async () => {
    renameSync(join(course.path, 'modules'), join(course.path, 'away'));
    await server.stateOf(({ trouble }) => trouble !== undefined);
    renameSync(join(course.path, 'away'), join(course.path, 'modules'));
    await server.stateOf((state) => state.trouble === undefined && isClean(state));
    course.change('another', 'a further');
    await server.showing('first/one.html', 'After one comes a further number');
  });
});

describe('kapstone dev, started', () => {
  it('takes the next port where one is taken, says so, and ends by Ctrl+C', async () => {
    const course = new CourseFolder();
    const other = createServer().listen(4760, '127.0.0.1');
    await once(other, 'listening');
    const server = await DevServer.start(join(course.path, 'modules'), 4760);
    assert.ok(server.port > 4760);
    assert.equal(await server.stop(), 0);
    assert.match(server.said, /Port 4760 is in use/);
    other.close();
    course.remove();
  });

  it('goes on with a folder that was away for a moment', async () => {
    const course = new CourseFolder();
    const server = await DevServer.start(join(course.path, 'modules'), 4765);
    renameSync(join(course.path, 'modules'), join(course.path, 'away'));
    await pause(40);
    renameSync(join(course.path, 'away'), join(course.path, 'modules'));
    // What watched the folder has let go of it.
    await pause(100);
    course.change('another', 'a later');
    await server.showing('first/one.html', 'a later');
    assert.equal(await server.stop(), 0);
    course.remove();
  });

  it('says where there is no course', () => {
    const course = new CourseFolder();
    const { status, stderr } = course.run('dev', 'modules/first');
    assert.equal(status, 2);
    assert.match(stderr, /has no course\.yaml/);
    course.remove();
  });
});
