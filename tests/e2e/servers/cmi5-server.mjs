/**
 * An LMS of cmi5 on two origins: one serves a package, as a file store does, the other is the LMS with its LRS, which the package
 * reaches across. It is the double of `src/dev/lms/cmi5-lms.ts`, with a socket.
 */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { Heard } from './heard.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const bundled = await build({
  entryPoints: ['src/dev/lms/cmi5-lms.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'neutral',
});
const { Cmi5Lms } = await import(
  `data:text/javascript;base64,${Buffer.from(bundled.outputFiles[0].contents).toString('base64')}`
);

export class Cmi5Server {
  /** The double: what it was told, and what it refused. */
  lms;
  #servers = [];
  #heard = new Heard();

  /** @param files of a package, by path; none where only the LMS is wanted. */
  static async start(options, files = {}) {
    const server = new Cmi5Server();
    const origin = await server.#listen((request, response) => server.#answer(request, response));
    server.lms = new Cmi5Lms({ ...options, origin });
    server.course = await server.#listen((request, response) => {
      const { pathname } = new URL(request.url, 'http://course');
      const found = files[decodeURIComponent(pathname.slice(1))];
      response.writeHead(found ? 200 : 404, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(found);
    });
    return server;
  }

  /** The address at which a learner's launch begins. */
  launch(page = 'launch.html') {
    return `${this.course}/${page}?${this.lms.launch()}`;
  }

  /** Resolves when what the LMS has heard makes it so. */
  until(isSo) {
    return this.#heard.until(isSo, this.lms);
  }

  stop() {
    for (const server of this.#servers) {
      server.close();
      server.closeAllConnections();
    }
  }

  async #listen(handler) {
    const server = createServer(handler);
    this.#servers.push(server);
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${server.address().port}`;
  }

  #answer(request, response) {
    const cors = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization, content-type, x-experience-api-version, if-match, if-none-match',
      'access-control-allow-methods': 'GET, PUT, POST, DELETE',
      'access-control-expose-headers': 'etag',
    };
    if (request.method === 'OPTIONS') {
      response.writeHead(204, cors).end();
      return;
    }
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      const url = new URL(request.url, this.lms.origin).href;
      const answer = this.lms.handle({ method: request.method, url, headers: request.headers, body });
      response.writeHead(answer.status, { ...cors, ...answer.headers }).end(answer.status === 204 ? '' : answer.body);
      this.#heard.look();
    });
  }
}
