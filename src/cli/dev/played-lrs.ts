import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Fault, LaunchRequest, LrsNews } from '../../dev/dev-state.js';
import { Cmi5Lms, type LmsAnswer, type LmsRequest } from '../../dev/lms/cmi5-lms.js';

const root = '/cmi5/';
/** How long a slow LMS takes, in milliseconds. */
const slowness = 2000;

/** The LMS of cmi5 that the preview plays, one a learner and module: strict, and with the fault that the author chose. */
export class PlayedLrs {
  fault: Fault = 'none';
  readonly #all = new Map<string, Cmi5Lms>();
  /** By the name in their addresses, which no earlier preview has had: a page keeps notes by it. */
  readonly #named = new Map<string, Cmi5Lms>();

  /** `tell` hears of every request. */
  constructor(private readonly tell: (news: LrsNews) => void) {}

  /** Gives the query of the launch page's address. */
  launch({ module, learner }: LaunchRequest, origin: string, publisherId: string): string {
    const key = `${learner} ${module}`;
    const actor = { objectType: 'Agent', name: 'A learner', account: { homePage: origin, name: learner } };
    const known = this.#all.get(key);
    if (known) return known.launch();
    const name = randomUUID();
    const lms = new Cmi5Lms({ origin: `${origin}${root}${name}`, actor, publisherId });
    this.#all.set(key, lms);
    this.#named.set(name, lms);
    return lms.launch();
  }

  /** Whether a path is the LRS's. */
  isMeant(path: string): boolean {
    return path.startsWith(root);
  }

  async answer(request: IncomingMessage, response: ServerResponse, origin: string): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const [, name = '', rest = ''] = /^\/cmi5\/([^/]*)(.*)$/.exec(url) ?? [];
    const asked: LmsRequest = {
      method,
      url: new URL(rest, origin).href,
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      body: await text(request),
    };
    if (this.fault === 'slow') await new Promise((resolve) => setTimeout(resolve, slowness));
    if (this.fault === 'offline') {
      this.tell({ what: whatOf(asked), status: 0, words: 'No answer.' });
      request.socket.destroy();
      return;
    }
    const answer = this.#faultyAnswer(asked) ??
      this.#named.get(name)?.handle(asked) ?? { status: 404, headers: {}, body: '' };
    this.tell({ what: whatOf(asked), status: answer.status, words: wordsOf(answer) });
    response.writeHead(answer.status, answer.headers).end(answer.status === 204 ? undefined : answer.body);
  }

  #faultyAnswer({ method, url }: LmsRequest): LmsAnswer | undefined {
    const { pathname, searchParams } = new URL(url);
    if (method === 'GET' || pathname.startsWith('/fetch/')) return undefined;
    if (this.fault === 'refuses' && pathname === '/lrs/statements') return refusal(400, 'The LRS takes no statements.');
    const isRecord = pathname === '/lrs/activities/state' && searchParams.get('stateId') !== 'LMS.LaunchData';
    return this.fault === 'full' && isRecord ? refusal(413, 'The LRS has no room for the record.') : undefined;
  }
}

function refusal(status: number, body: string): LmsAnswer {
  return { status, headers: { 'content-type': 'text/plain' }, body };
}

/** "PUT activities/state", "POST statements: answered, answered". */
function whatOf({ method, url, body }: LmsRequest): string {
  const path = new URL(url).pathname.replace(/^\/(lrs\/)?/, '');
  const verbs = path === 'statements' && method !== 'GET' ? verbsIn(body) : '';
  return `${method} ${path.replace(/^fetch\/.*/, 'fetch (the token)')}${verbs}`;
}

function verbsIn(body: string): string {
  try {
    const said = [JSON.parse(body) as { verb?: { id?: string } } | { verb?: { id?: string } }[]].flat();
    return `: ${said.map(({ verb }) => verb?.id?.split('/').at(-1) ?? '?').join(', ')}`;
  } catch {
    return '';
  }
}

function wordsOf({ status, body }: LmsAnswer): string {
  if (status === 404) return 'There is none yet.';
  if (status === 412) return 'Another device has written it in the meantime.';
  if (status < 400) return 'Taken.';
  return body || 'Refused.';
}
