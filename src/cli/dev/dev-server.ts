import { randomBytes, createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  devPaths,
  faults,
  playedFormats,
  type DevEvents,
  type Fault,
  type LaunchRequest,
  type PlayedFormat,
} from '../../dev/dev-state.js';
import { devPage } from './dev-page.js';
import { isForUs, isOurs } from './guard.js';
import { openInEditor } from './open-in-editor.js';
import { PlayedLrs } from './played-lrs.js';
import type { Preview } from './preview.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

export interface DevServerInput {
  folder: string;
  preview: Preview;
  /** The page around the course: its files by name. */
  page: { script: string; style: string };
}

/** Answers what the page of the preview asks, and nobody else. */
export class DevServer {
  readonly #token = randomBytes(16).toString('hex');
  readonly #listeners = new Set<ServerResponse>();
  readonly #lrs = new PlayedLrs((news) => {
    this.#tell('lrs', news);
  });
  /** Set when it is known. */
  port = 0;

  constructor(private readonly input: DevServerInput) {}

  /** A file has changed: whoever looks on is told how things stand. */
  tellState(): void {
    this.#tell('state', this.input.preview.state);
  }

  close(): void {
    for (const listener of this.#listeners) listener.end();
  }

  readonly handle: RequestListener = (request, response) => {
    this.#answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else send(response, 500, '.txt', error instanceof Error ? error.message : String(error));
    });
  };

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    if (!isForUs(request, this.port)) send(response, 403, '.txt', 'This address is not that of the preview.');
    else if (this.#lrs.isMeant(path)) await this.#lrs.answer(request, response, this.#origin(request));
    else if (request.method === 'POST' && !isOurs(request, this.#token))
      send(response, 403, '.txt', 'Only the page of the preview may ask for this. Reload it if it is open.');
    else if (request.method === 'POST') await this.#obey(path, request, response);
    else if (request.method !== 'GET' && request.method !== 'HEAD')
      response.writeHead(405, { Allow: 'GET, HEAD, POST' }).end();
    else if (path === '/') send(response, 200, '.html', devPage(this.#token), framePolicy);
    else if (path === '/dev/dev.js') send(response, 200, '.js', this.input.page.script);
    else if (path === '/dev/dev.css') send(response, 200, '.css', this.input.page.style);
    else if (path === devPaths.events) this.#listen(response);
    else if (path.startsWith(devPaths.site)) await this.#site(path.slice(devPaths.site.length), request, response);
    else if (path.startsWith(devPaths.lms)) await this.#packaged(path.slice(devPaths.lms.length), request, response);
    else send(response, 404, '.txt', 'There is nothing here.');
  }

  async #site(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const { content, status } = await this.input.preview.show(file);
    sendTagged(request, response, status, status === 404 ? '.html' : extname(file), content);
  }

  async #packaged(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [format = '', module = '', ...rest] = path.split('/');
    const isKnown = (playedFormats as readonly string[]).includes(format);
    // Whether the LMS can be reached is asked by a file of the package.
    if (request.method === 'HEAD' && this.#lrs.fault === 'offline') {
      request.socket.destroy();
      return;
    }
    const file =
      isKnown && (await this.input.preview.packaged({ format: format as PlayedFormat, module }, rest.join('/')));
    if (file === false || file === undefined) send(response, 404, '.txt', 'There is nothing here.');
    else sendTagged(request, response, 200, extname(path), file);
  }

  async #obey(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = await jsonOf(request);
    if (path === devPaths.open) {
      const { file, line, column } = asked;
      const isOpen =
        typeof file === 'string' && (await openInEditor(this.input.folder, file, numberOf(line), numberOf(column)));
      send(response, 200, '.json', JSON.stringify({ isOpen }));
    } else if (path === devPaths.fault) {
      const fault = faults.find((each) => each === asked.fault);
      if (fault !== undefined) this.#lrs.fault = fault satisfies Fault;
      send(response, fault ? 200 : 400, '.json', '{}');
    } else if (path === devPaths.launch) this.#launch(asked, request, response);
    else send(response, 404, '.txt', 'There is nothing here.');
  }

  #launch(asked: Readonly<Record<string, unknown>>, request: IncomingMessage, response: ServerResponse): void {
    const format = playedFormats.find((each) => each === asked.format);
    const { module, learner } = asked;
    if (!format || typeof module !== 'string' || typeof learner !== 'string') {
      send(response, 400, '.txt', 'This is no launch.');
      return;
    }
    const page = `${devPaths.lms}${format}/${module}/launch.html`;
    const launch: LaunchRequest = { format, module, learner };
    const query =
      format === 'cmi5' ? `?${this.#lrs.launch(launch, this.#origin(request), this.input.preview.iriOf(module))}` : '';
    send(response, 200, '.json', JSON.stringify({ url: page + query }));
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', ...common });
    response.write('retry: 500\n\n');
    this.#listeners.add(response);
    response.on('close', () => this.#listeners.delete(response));
    write(response, 'state', this.input.preview.state);
  }

  #tell<Name extends keyof DevEvents>(name: Name, data: DevEvents[Name]): void {
    for (const listener of this.#listeners) write(listener, name, data);
  }

  #origin({ headers }: IncomingMessage): string {
    return `http://${headers.host ?? `127.0.0.1:${this.port}`}`;
  }
}

/** The course's own pages say what they may do; nobody else may show any of them in a frame. */
const common = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};
const framePolicy = {
  'Content-Security-Policy': [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `img-src 'self' data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ].join('; '),
};

function write<Name extends keyof DevEvents>(response: ServerResponse, name: Name, data: DevEvents[Name]): void {
  response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function send(
  response: ServerResponse,
  status: number,
  extension: string,
  content: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'Content-Security-Policy': `frame-ancestors 'self'` },
): void {
  response
    .writeHead(status, {
      'Content-Type': types[extension] ?? 'text/plain;charset=utf-8',
      'Cache-Control': 'no-cache',
      ...common,
      ...headers,
    })
    .end(response.req.method === 'HEAD' ? undefined : content);
}

/**
 * A page that is as it was is not sent again: that is how the page around finds out what a change has changed. Which one it has stands
 * at the page's end.
 */
function sendTagged(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  extension: string,
  content: string | Uint8Array,
): void {
  const tag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 20)}"`;
  const headers = { ETag: tag, 'Content-Security-Policy': `frame-ancestors 'self'` };
  if (request.headers['if-none-match'] === tag) response.writeHead(304, { ...common, ...headers }).end();
  else send(response, status, extension, extension === '.html' ? `${String(content)}<!--${tag}-->` : content, headers);
}

async function jsonOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value = JSON.parse(await text(request)) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** The path of a request, decoded; empty where it is none. */
function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '';
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1;
}
