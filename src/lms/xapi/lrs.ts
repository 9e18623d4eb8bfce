import { retryAfter } from '../retry-after.js';
import type { Agent, Statement } from './statement.js';

/** What an LRS answered. 0 is no answer: the line is down, or the LRS is not where it should be. */
export interface Answer {
  status: number;
  /** Of a document, if it has one (xAPI 1.0.3 Part 3 3.1). */
  etag: string | undefined;
  /** The document; undefined where there is none, or it is not JSON. */
  body: unknown;
  /** How long it asks to be left alone, in milliseconds (`Retry-After`), as far as it lets a page of another origin see that. */
  wait?: number | undefined;
}

export interface LrsAddress {
  endpoint: string;
  /** The whole header. */
  authorization: string;
  /** Parameters of the launch that go back with every request (Tin Can launch, lms_lrs.md). */
  echo?: Readonly<Record<string, string>>;
}

/** Names a document: what of it is absent is not asked for. */
export type Query = Readonly<Record<string, string | undefined>>;

/** A page that goes may still send 64 KB in all (Fetch standard, keepalive); some of it is left to others. */
export const keepaliveLimit = 60_000;

/** How long an answer is waited for, in milliseconds. */
export const patience = 30_000;

/** The requests that we make of an LRS (xAPI 1.0.3 Part 3). None throws. */
export class Lrs {
  constructor(
    private readonly address: LrsAddress,
    private readonly send: typeof fetch,
    private readonly patienceWith = patience,
  ) {}

  /** Part 3 2.1.2. `lasting`: it goes on when the page does not. */
  post(statements: readonly Statement[], lasting: boolean): Promise<Answer> {
    return this.#request('POST', 'statements', {}, { body: JSON.stringify(statements), lasting });
  }

  get(resource: string, query: Query): Promise<Answer> {
    return this.#request('GET', resource, query, {});
  }

  /** `etag`: of the document as it is known here, to be told when it is another by now (412). */
  put(
    resource: string,
    query: Query,
    document: unknown,
    { etag, lasting = false }: { etag?: string | undefined; lasting?: boolean },
  ) {
    return this.#request('PUT', resource, query, { body: JSON.stringify(document), lasting, etag });
  }

  async #request(
    method: string,
    resource: string,
    query: Query,
    { body, lasting = false, etag }: { body?: string; lasting?: boolean; etag?: string | undefined },
  ): Promise<Answer> {
    const { endpoint, authorization, echo = {} } = this.address;
    // cmi5 8.1.1: it may come without its last slash.
    const url = new URL(resource, endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
    for (const [name, value] of Object.entries({ ...echo, ...query }))
      if (value !== undefined) url.searchParams.set(name, value);
    const late = AbortSignal.timeout(this.patienceWith);
    try {
      const sent = this.send(url.href, {
        method,
        headers: {
          Authorization: authorization,
          // 1.0.3 is what every LRS takes; one of version 2 answers with its own (Part 3 3.3).
          'X-Experience-API-Version': '1.0.3',
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(etag !== undefined && { 'If-Match': etag }),
        },
        cache: 'no-store',
        ...(body !== undefined && { body }),
        // What outlives the page is not called back: it may still arrive, and arrives once, by its ids and tags.
        ...(lasting ? { keepalive: true } : { signal: late }),
      });
      const answer = await Promise.race([sent, lateness(late)]);
      const text = await answer.text();
      const found = parsed(text);
      return {
        status: isElsewhere(answer, method, text, found) ? 401 : answer.status,
        etag: answer.headers.get('ETag') ?? undefined,
        body: found,
        wait: retryAfter(answer.headers.get('Retry-After'), Date.now()),
      };
    } catch {
      return { status: 0, etag: undefined, body: undefined };
    }
  }
}

/** As a query names an agent (Part 3 1.3). */
export function agentQuery(agent: Agent): string {
  return JSON.stringify(agent);
}

export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/**
 * Whether a login page answered in the LRS's place, as where a session has run out: it says 200, and has kept nothing. A POST that is
 * sent on comes there as a GET (Fetch standard, 4.4), so only ids are an answer to it (xAPI 1.0.3 Part 3 2.1.2).
 */
function isElsewhere({ redirected }: Response, method: string, text: string, body: unknown): boolean {
  if (!redirected) return false;
  return method === 'POST' ? !Array.isArray(body) : text !== '' && body === undefined;
}

function lateness(late: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    late.addEventListener('abort', () => {
      reject(new Error('No answer in time.'));
    });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
