import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { command, CourseFolder } from './course-folder.mjs';

/** Starts the command and waits for the address that it prints. */
async function serve(course, port) {
  const program = spawn(process.execPath, [command, 'serve', 'site', '--port', String(port)], { cwd: course.path });
  const [line] = await once(program.stdout, 'data');
  return { program, line: String(line), port: Number(/:(\d+)$/m.exec(String(line))[1]) };
}

async function stop({ program }, signal = 'SIGTERM') {
  const ended = once(program, 'exit');
  program.kill(signal);
  return (await ended)[0];
}

/** Node's own client, since `fetch` would tidy the path. */
async function ask(port, path, headers = {}, method = 'GET') {
  const call = request({ host: '127.0.0.1', port, path, headers, method }).end();
  const [response] = await once(call, 'response');
  const body = Buffer.concat(await response.toArray());
  return { status: response.statusCode, headers: response.headers, body };
}

const brotli = { 'accept-encoding': 'gzip, deflate, br' };

describe('kapstone serve', () => {
  let course;
  let server;

  before(async () => {
    course = new CourseFolder();
    for (const name of ['a.svg', 'größer 1.png', 'b.0123456789.svg'])
      course.write(`first/media/${name}`, '<svg viewBox="0 0 9 9"/>');
    course.change('After one', '![A](media/a.svg) ![B](media/größer%201.png)\n\nAfter one');
    assert.equal(course.run('build', 'modules', '--out', 'site').status, 0);
    server = await serve(course, 4700);
  });
  after(async () => {
    await stop(server);
    course.remove();
  });

  it('prints its address on one line', () => {
    assert.equal(server.line, `Kapstone is at http://localhost:${server.port}\n`);
  });

  it('sends pages compressed, to be asked for again each time', async () => {
    const small = await ask(server.port, '/first/one.html', brotli);
    const plain = await ask(server.port, '/first/one.html');
    assert.equal(small.headers['content-encoding'], 'br');
    assert.equal(small.headers['cache-control'], 'no-cache');
    assert.match(small.headers['content-type'], /^text\/html/);
    assert.equal(plain.headers['content-encoding'], undefined);
    assert.equal(plain.headers['cache-control'], 'no-cache');
    assert.equal(brotliDecompressSync(small.body).toString(), plain.body.toString());
  });

  it('sends nothing twice', async () => {
    for (const headers of [brotli, {}]) {
      const { headers: first } = await ask(server.port, '/', headers);
      const { status, body } = await ask(server.port, '/', { ...headers, 'if-none-match': first.etag });
      assert.equal(status, 304);
      assert.equal(body.length, 0);
    }
  });

  it('lets fonts be kept for ever', async () => {
    const { body } = await ask(server.port, '/');
    const path = /assets\/[\w.-]+\.woff2/.exec(body.toString())[0];
    const font = await ask(server.port, `/${path}`, brotli);
    assert.equal(font.status, 200);
    assert.equal(font.headers['content-type'], 'font/woff2');
    assert.match(font.headers['cache-control'], /immutable/);
  });

  it('lets pictures be kept for ever whose names change with them, and no others', async () => {
    const { body } = await ask(server.port, '/first/one.html');
    const urls = [...body.toString().matchAll(/<img[^>]* src="([^"]+)"/g)].map(([, url]) => url);
    assert.equal(urls.length, 2);
    for (const headers of [brotli, {}]) {
      for (const url of urls) {
        const { pathname } = new URL(url, 'http://localhost/first/');
        const picture = await ask(server.port, pathname, headers);
        assert.equal(picture.status, 200, pathname);
        assert.match(picture.headers['cache-control'], /immutable/);
      }
      const { headers: plain } = await ask(server.port, '/first/media/b.0123456789.svg', headers);
      assert.equal(plain['cache-control'], 'no-cache');
    }
  });

  it('says how the licences are written', async () => {
    for (const headers of [brotli, {}])
      assert.equal(
        (await ask(server.port, '/licences.txt', headers)).headers['content-type'],
        'text/plain;charset=utf-8',
      );
  });

  it('answers a question for the head alone', async () => {
    const { status, body, headers } = await ask(server.port, '/index.html', brotli, 'HEAD');
    assert.equal(status, 200);
    assert.ok(Number(headers['content-length']) > 0);
    assert.equal(body.length, 0);
  });

  const missing = [
    '/nothing.html',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2fmodules/course.yaml',
    '/.kapstone-site',
    '/%',
  ];
  for (const path of missing)
    it(`has nothing at ${path}`, async () => {
      for (const headers of [brotli, {}]) {
        const { status, body } = await ask(server.port, path, headers);
        assert.equal(status, 404);
        assert.match(body.toString(), /no page at this address/);
      }
    });

  it('takes no orders', async () => {
    assert.equal((await ask(server.port, '/', {}, 'POST')).status, 405);
  });

  it('takes the next port where one is taken, and says so', async () => {
    const second = await serve(course, server.port);
    assert.ok(second.port > server.port);
    assert.equal(await stop(second, 'SIGINT'), 0);
  });

  it('does not share "localhost" with a program on IPv6', async (context) => {
    const other = createServer();
    try {
      other.listen(0, '::1');
      await once(other, 'listening');
    } catch {
      context.diagnostic('This machine has no IPv6.');
      return;
    }
    const { port } = other.address();
    const second = await serve(course, port);
    assert.notEqual(second.port, port);
    await stop(second);
    other.close();
  });

  it('ends with 2 when there is no such folder', () => {
    const { status, stderr } = course.run('serve', 'nothing');
    assert.match(stderr, /There is no folder/);
    assert.equal(status, 2);
  });
});
