import type { IncomingMessage } from 'node:http';
import { tokenHeader } from '../../dev/dev-state.js';

/**
 * Whether a request is for us by name. Any page in the author's browser can send requests to this machine, and a name that
 * somebody lets lead here would make that page one of our origin (DNS rebinding).
 */
export function isForUs({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `127.0.0.1:${port}` || headers.host === `localhost:${port}`;
}

/** Whether an order comes from our own page: of our origin, and with the token that only that page knows. */
export function isOurs({ headers }: IncomingMessage, token: string): boolean {
  const { host, origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  return origin === `http://${host ?? ''}` && site === 'same-origin' && headers[tokenHeader] === token;
}
