/** Web sites that a clinic has: one that holds what `build` wrote, and one whose pages name it. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';

const types = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves pages by their path, each with its headers; gives the site's address. */
class Site {
  #server;

  constructor(answer) {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      const { status = 200, headers, body } = answer(pathname);
      response.writeHead(status, headers).end(body);
    });
  }

  async start(port = 0) {
    await new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.address = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  stop() {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    return closed;
  }
}

/** The folder of a built course, which pages of other sites may read, and pages of its own site beside it. */
export function courseServer(folder, { port, pages = {} } = {}) {
  return new Site((pathname) => {
    if (pages[pathname]) return { headers: { 'Content-Type': types['.html'] }, body: pages[pathname] };
    const path = normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const headers = { 'Content-Type': types[extname(path)] ?? 'text/plain', 'Access-Control-Allow-Origin': '*' };
    try {
      return { headers, body: readFileSync(join(folder, path)) };
    } catch {
      return { status: 404, headers, body: 'Nothing here' };
    }
  }).start(port);
}

/** The strictest policy under which a course of `origin` can stand in a page. */
export const strictPolicy = (origin) =>
  [
    `default-src 'none'`,
    `script-src ${origin}`,
    `style-src 'self'`,
    `connect-src ${origin}`,
    `font-src ${origin}`,
    `img-src ${origin} data:`,
    `base-uri 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; ');

/** A clinic's own pages, by path: `{ body, head, policy }`, and style sheets as text. */
export function hostServer(pages, port) {
  return new Site((pathname) => {
    const page = pages[pathname];
    if (page === undefined) return { status: 404, headers: {}, body: '' };
    if (typeof page === 'string') return { headers: { 'Content-Type': types[extname(pathname)] }, body: page };
    const { head = '', body, policy } = page;
    const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>A clinic</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
    return {
      headers: { 'Content-Type': types['.html'], ...(policy && { 'Content-Security-Policy': policy }) },
      body: html,
    };
  }).start(port);
}
