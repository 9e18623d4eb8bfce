/**
 * An LMS of cmi5 for tests, with its LRS: strict to the requirements, each refusal with the id of the one that was broken. One
 * learner, one registration, one AU. `handle` takes requests in any form; `fetch` is the form for a page.
 */
import requirements from '@cmi5/requirements/requirements.json';
import { brokenRule, definedVerb, isEqual, type Said, type SessionFacts } from './cmi5-rules.js';

export interface LmsRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

export interface LmsAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

export interface Cmi5LmsOptions {
  /** Where its own addresses begin. */
  origin?: string;
  mode?: SessionFacts['mode'];
  mastery?: number;
  returnUrl?: string;
  preferences?: Record<string, string>;
  /** Id that the publisher gave the AU. */
  publisherId?: string;
  actor?: Readonly<Record<string, unknown>>;
  /** It is a plain LRS with a Tin Can launch: it knows no cmi5, and lets in who has this, `auth`. */
  auth?: string;
}

interface Session extends SessionFacts {
  token: string;
  isFetched: boolean;
}

const texts = requirements as Record<string, { txt: string } | undefined>;
/** The learner, unless another is given. */
const somebody = {
  objectType: 'Agent',
  name: 'A Learner',
  account: { homePage: 'https://lms.example', name: 'learner-1' },
};
const registration = '6d6f3c9e-1b0a-4f3e-9f0d-9f3a9f1b2c3d';
const activityId = 'https://lms.example/activities/7';

export class Cmi5Lms {
  /** Every refusal: the requirement, and what broke it. */
  readonly refusals: { requirement: string; about: string }[] = [];
  /** As they were taken. */
  readonly statements: Said[] = [];
  /** What of a document is asked and given, by its place. */
  readonly documents = new Map<string, { body: string; etag: string }>();
  readonly sessions: Session[] = [];
  readonly requests: LmsRequest[] = [];
  isOffline = false;
  /** So many statement requests fail from now on, with this status. */
  failing: { times: number; status: number } = { times: 0, status: 503 };
  #etags = 0;

  constructor(readonly options: Cmi5LmsOptions = {}) {}

  get actor(): Readonly<Record<string, unknown>> {
    return this.options.actor ?? somebody;
  }

  get origin(): string {
    return this.options.origin ?? 'https://lms.example';
  }

  /** The words of what cmi5 defines, in the order in which they came. */
  get defined(): string[] {
    return this.statements.flatMap((said) => definedVerb(said) ?? []);
  }

  /** Launches the AU: gives what its address gets as its query. A session that was not terminated is abandoned. */
  launch(): string {
    for (const session of this.sessions) if (!session.said.includes('terminated')) session.isAbandoned = true;
    const count = this.sessions.length + 1;
    const { mode = 'Normal', mastery, returnUrl, publisherId = 'urn:x-kapstone:kap:history' } = this.options;
    const sessionId = `session-${count}`;
    const template = {
      registration,
      contextActivities: { grouping: [{ id: publisherId, objectType: 'Activity' }] },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': sessionId },
    };
    this.sessions.push({
      actor: this.actor,
      activityId,
      registration,
      sessionId,
      template,
      mode,
      mastery,
      said: [],
      saidEver: this.sessions[0]?.saidEver ?? [],
      hasReadPreferences: false,
      isAbandoned: false,
      token: btoa(`session:${count}`),
      isFetched: false,
    });
    const data = {
      contextTemplate: template,
      launchMode: mode,
      moveOn: 'CompletedAndPassed',
      ...(mastery !== undefined && { masteryScore: mastery }),
      ...(returnUrl !== undefined && { returnURL: returnUrl }),
    };
    this.#write(`state LMS.LaunchData`, JSON.stringify(data));
    if (this.options.auth !== undefined) return this.#tinCanLaunch(this.options.auth);
    return new URLSearchParams({
      fetch: `${this.origin}/fetch/${count}`,
      endpoint: `${this.origin}/lrs`,
      registration,
      activityId,
      actor: JSON.stringify(this.actor),
    }).toString();
  }

  #tinCanLaunch(auth: string): string {
    const endpoint = `${this.origin}/lrs/`;
    const given = { endpoint, auth, actor: JSON.stringify(this.actor), registration, activity_id: activityId };
    return new URLSearchParams(given).toString();
  }

  /** The same, in the form of a page's `fetch`. */
  readonly fetch: typeof fetch = (input, init = {}) => {
    const request = new Request(input, init);
    if (this.isOffline) return Promise.reject(new TypeError('Failed to fetch'));
    const { status, headers, body } = this.handle({
      method: request.method,
      url: request.url,
      headers: Object.fromEntries(request.headers),
      body: typeof init.body === 'string' ? init.body : '',
    });
    return Promise.resolve(new Response(status === 204 ? null : body, { status, headers }));
  };

  handle(request: LmsRequest): LmsAnswer {
    this.requests.push(request);
    const url = new URL(request.url);
    const [, kind = '', rest = ''] = /^\/([^/]+)\/?(.*)$/.exec(url.pathname) ?? [];
    if (kind === 'fetch') return this.#fetchToken(request, Number(rest));
    if (kind !== 'lrs') return answer(404);
    const { auth } = this.options;
    const session =
      auth !== undefined && request.headers.authorization === auth
        ? this.sessions.at(-1)
        : this.sessions.find(({ token }) => request.headers.authorization === `Basic ${token}`);
    if (!session || (auth === undefined && !session.isFetched)) return this.#refuse('8.1.2.0-5 (d)', request.url, 401);
    if (session.isAbandoned) return this.#refuse('8.1.2.0-2 (d)', request.url, 401);
    if (!request.headers['x-experience-api-version']) return answer(400, 'X-Experience-API-Version is missing');
    if (rest === 'statements') return this.#statements(request, url, session);
    if (rest === 'activities/state') return this.#state(request, url, session);
    if (rest === 'agents/profile') return this.#profile(request, url, session);
    return answer(404);
  }

  #fetchToken({ method, url }: LmsRequest, count: number): LmsAnswer {
    const session = this.sessions[count - 1];
    if (method !== 'POST') return this.#refuse('8.2.1.0-2', url, 405);
    if (!session) return json({ 'error-code': '2', 'error-text': 'No such session' });
    if (session.isFetched) {
      this.refusals.push({ requirement: '8.2.3.0-1', about: url });
      return json({ 'error-code': '1', 'error-text': 'Already in use' });
    }
    session.isFetched = true;
    return json({ 'auth-token': session.token });
  }

  #statements({ method, body }: LmsRequest, url: URL, session: Session): LmsAnswer {
    if (method === 'GET') return json({ statements: this.#found(url.searchParams), more: '' });
    if (method !== 'POST' && method !== 'PUT') return answer(405);
    if (this.failing.times > 0) {
      this.failing.times -= 1;
      return answer(this.failing.status);
    }
    const given = JSON.parse(body) as Said | Said[];
    const trial = { ...session, said: [...session.said], saidEver: [...session.saidEver] };
    const news: Said[] = [];
    for (const said of [given].flat()) {
      const id = said.id ?? url.searchParams.get('statementId') ?? undefined;
      const known = this.statements.find((each) => each.id === id);
      if (known && isEqual(known, said)) continue;
      if (known) return answer(409, `Another statement has the id ${String(id)}`);
      const broken =
        this.options.auth !== undefined ? undefined : brokenRule({ ...said, ...(id !== undefined && { id }) }, trial);
      if (broken !== undefined) return this.#refuse(broken, `${said.verb?.id} ${said.object?.id}`, 403);
      const verb = definedVerb(said);
      if (verb !== undefined) {
        trial.said.push(verb);
        trial.saidEver.push(verb);
      }
      news.push(said);
    }
    session.said.push(...trial.said.slice(session.said.length));
    // All sessions of the registration have it in common.
    session.saidEver.push(...trial.saidEver.slice(session.saidEver.length));
    this.statements.push(...news);
    return method === 'PUT' ? answer(204) : json([given].flat().map(({ id }) => id));
  }

  #found(query: URLSearchParams): Said[] {
    const [verb, activity, of] = ['verb', 'activity', 'registration'].map((name) => query.get(name));
    return this.statements
      .filter(
        (said) =>
          (!verb || said.verb?.id === verb) &&
          (!activity || said.object?.id === activity) &&
          (!of || said.context?.registration === of),
      )
      .slice(0, Number(query.get('limit')) || undefined);
  }

  #state(request: LmsRequest, url: URL, session: Session): LmsAnswer {
    const query = url.searchParams;
    const stateId = query.get('stateId') ?? '';
    if (!isEqual(parsed(query.get('agent')), this.actor)) return this.#refuse('8.1.3.0-3 (d)', url.href, 403);
    if (query.get('registration') !== registration) return this.#refuse('8.1.4.0-3 (d)', url.href, 403);
    if (query.get('activityId') !== activityId) return this.#refuse('8.1.5.0-6', url.href, 403);
    if (stateId === 'LMS.LaunchData') {
      if (request.method !== 'GET') return this.#refuse('10.2.1.0-5 (d)', url.href, 403);
      const { body } = this.documents.get(`state LMS.LaunchData`) ?? { body: '' };
      const data = JSON.parse(body) as Record<string, unknown>;
      return json({ ...data, contextTemplate: session.template });
    }
    return this.#document(request, `state ${stateId}`);
  }

  #profile(request: LmsRequest, url: URL, session: Session): LmsAnswer {
    if (!isEqual(parsed(url.searchParams.get('agent')), this.actor))
      return this.#refuse('11.0.0.0-1 (d)', url.href, 403);
    if (url.searchParams.get('profileId') !== 'cmi5LearnerPreferences')
      return this.#refuse('11.0.0.0-4', url.href, 403);
    if (request.method !== 'GET') return answer(403);
    session.hasReadPreferences = true;
    return this.options.preferences ? json(this.options.preferences) : answer(404);
  }

  #document({ method, headers, body }: LmsRequest, place: string): LmsAnswer {
    const known = this.documents.get(place);
    if (method === 'GET')
      return known ? { ...json(parsed(known.body)), headers: { ...plain, etag: known.etag } } : answer(404);
    if (method !== 'PUT') return answer(405);
    const wanted = headers['if-match'];
    if (wanted !== undefined && wanted !== known?.etag) return answer(412);
    this.#write(place, body);
    return answer(204);
  }

  #write(place: string, body: string): void {
    this.#etags += 1;
    this.documents.set(place, { body, etag: `"${this.#etags}"` });
  }

  #refuse(requirement: string, about: string, status: number): LmsAnswer {
    this.refusals.push({ requirement, about });
    return answer(status, `${requirement}: ${texts[requirement]?.txt ?? ''}`);
  }
}

const plain = { 'content-type': 'application/json' };

function answer(status: number, body = ''): LmsAnswer {
  return { status, headers: plain, body };
}

function json(body: unknown): LmsAnswer {
  return answer(200, JSON.stringify(body));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}
