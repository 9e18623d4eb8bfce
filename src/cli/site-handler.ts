import { createHash } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { versionOf } from '../packaging/versioned-path.js';
import { readFolder } from './read-folder.js';

/** What is worth compressing; pictures and fonts are compressed already. */
const textTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain;charset=utf-8',
};

/** Of a name that changes with the content, what does. */
const versioned = /\.([A-Za-z0-9]{10})\.[^./]+$/;

const forEver = 'public, max-age=31536000, immutable';

/** Whether the name of a file changes with its content: a file of the author's may be called so and is not. */
function isVersioned(path: string, bytes: Uint8Array | undefined): boolean {
  if (path.startsWith('/assets/')) return true;
  const version = versioned.exec(path)?.[1];
  if (version === undefined || bytes === undefined) return false;
  return version === versionOf(createHash('sha256').update(bytes).digest('base64'));
}

/** Answers from the files that a folder holds now; texts are compressed once, when they are first asked for. */
export function siteHandler(folder: string): RequestListener {
  const { files } = readFolder(folder);
  const compressed = new Map<string, Compressed>();
  const kept = new Map<string, string>();
  const missing = files.get('404.html') ?? '';
  const plain = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      response.setHeader('Cache-Control', cacheControlOf(path));
      const type = textTypes[extname(path)];
      if (type) response.setHeader('Content-Type', type);
    },
    onNoMatch: (_, response) => response.writeHead(404, { 'Content-Type': textTypes['.html'] }).end(missing),
  });

  function cacheControlOf(path: string): string {
    const known = kept.get(path) ?? (isVersioned(path, files.get(path.slice(1))) ? forEver : 'no-cache');
    kept.set(path, known);
    return known;
  }

  function textAt(path: string): Compressed | undefined {
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const bytes = files.get(file.slice(1));
    const type = textTypes[extname(file)];
    if (!bytes || !type) return undefined;
    const text = compressed.get(file) ?? { type, ...compress(bytes) };
    compressed.set(file, text);
    return text;
  }

  return (request, response) => {
    const path = pathOf(request.url);
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'])) && !request.headers.range;
    const text = path !== undefined && takesBrotli ? textAt(path) : undefined;
    if (!['GET', 'HEAD'].includes(request.method ?? '')) response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    else if (path !== undefined && text) sendText(text, cacheControlOf(path), request, response);
    else plain(request, response);
  };
}

function sendText(
  { bytes, tag, type }: Compressed,
  cacheControl: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const head = { ETag: tag, 'Cache-Control': cacheControl, Vary: 'Accept-Encoding' };
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, head).end();
    return;
  }
  const body = { 'Content-Type': type, 'Content-Encoding': 'br', 'Content-Length': bytes.length };
  response.writeHead(200, { ...head, ...body }).end(request.method === 'HEAD' ? undefined : bytes);
}

interface Compressed {
  type: string;
  bytes: Uint8Array;
  /** The ETag of the compressed bytes. */
  tag: string;
}

function compress(bytes: Uint8Array): Omit<Compressed, 'type'> {
  const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return { bytes: small, tag: `"${createHash('sha256').update(small).digest('base64url').slice(0, 20)}"` };
}

/** The path of a request, decoded; undefined where it is not a valid one. */
function pathOf(url = '/'): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}
