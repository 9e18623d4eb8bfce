/**
 * A clinic's server and a server of modules, on two origins. The clinic's shows `examples/embed/cross-origin.html`, and keeps what
 * its script sends; the other serves the files of a package, as any web server does.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { Heard } from './heard.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const example = (name) => readFileSync(new URL(`../../../examples/embed/${name}`, import.meta.url), 'utf8');

export class HostServer {
  /** Who is logged in. */
  learner = 'anna';
  /** By learner: the state's text and its version. */
  states = new Map();
  statements = [];
  completions = [];
  /** The clinic's server is out of order. */
  isFailing = false;
  /** Files of the package, by path. */
  files = {};
  #servers = [];
  #heard = new Heard();

  static async start() {
    const server = new HostServer();
    server.modules = `http://127.0.0.1:${await server.#listen((request, response) => server.#serve(request, response))}`;
    server.clinic = `http://localhost:${await server.#listen((request, response) => server.#answer(request, response))}`;
    return server;
  }

  /** Resolves when what the clinic has heard makes it so. */
  until(isSo) {
    return this.#heard.until(isSo, this);
  }

  /** What the clinic has of the learner. */
  get state() {
    return this.states.get(this.learner)?.text ?? '';
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
    return server.address().port;
  }

  #serve({ url }, response) {
    const path = decodeURIComponent(new URL(url, 'http://modules').pathname.slice(1));
    const found = this.files[path];
    response.writeHead(found ? 200 : 404, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(found);
  }

  #page(html) {
    return html
      .replaceAll('https://modules.example/history/', `${this.modules}/`)
      .replaceAll('https://modules.example', this.modules)
      .replace('<html lang="en">', `<html lang="en" data-learner="${this.learner}">`);
  }

  #answer(request, response) {
    const { pathname } = new URL(request.url, 'http://clinic');
    const send = (status, body = '', headers = {}) => response.writeHead(status, headers).end(body);
    const html = { 'content-type': types['.html'] };
    const script = { 'content-type': types['.js'] };
    if (pathname === '/kapstone-host.js') return send(200, this.files['kapstone-host.js'], script);
    if (pathname === '/cross-origin.js') return send(200, example('cross-origin.js'), script);
    if (pathname === '/') return send(200, this.#page(example('cross-origin.html')), html);
    // The same page before anybody has put the script into it.
    if (pathname === '/bare')
      return send(200, this.#page(example('cross-origin.html')).replace(/<script.*<\/script>/g, ''), html);
    if (pathname === '/bye')
      return send(200, '<!doctype html><title>Bye</title><link rel="icon" href="data:,"><h1>Bye</h1>', html);
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      if (this.isFailing) send(503);
      else this.#learning(`${request.method} ${pathname}`, request.headers, body, send);
      this.#heard.look();
    });
  }

  #learning(what, headers, body, send) {
    const known = this.states.get(this.learner);
    const etag = (of) => ({ etag: of ? `"${of.version}"` : '*none*' });
    switch (what) {
      case 'GET /learning/state':
        return known ? send(200, known.text, etag(known)) : send(204);
      case 'PUT /learning/state': {
        if (headers['if-match'] !== etag(known).etag) return send(412, known.text, etag(known));
        const next = { text: body, version: (known?.version ?? 0) + 1 };
        this.states.set(this.learner, next);
        return send(204, '', etag(next));
      }
      case 'POST /learning/statements':
        this.statements.push(...JSON.parse(body));
        return send(204);
      case 'POST /learning/completions':
        this.completions.push(JSON.parse(body));
        return send(204);
      default:
        return send(404);
    }
  }
}
