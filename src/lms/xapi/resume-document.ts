import type { Delivered } from '../outbox/deliver.js';
import { agentQuery, bytesOf, type Answer, type Lrs, type Query } from './lrs.js';
import { fromResumeDocument, joinResumes, toResumeDocument, type Resume } from './resume-state.js';
import type { XapiSession } from './xapi-session-state.js';

/** Ours, beside the LMS's own `LMS.LaunchData`, which an AU leaves alone (cmi5 10.2.1). */
const stateId = 'suspendData';

/** The document of the State resource that holds the record for the next launch (xAPI 1.0.3 Part 3 2.3). */
export class ResumeDocument {
  #known: Resume | undefined;
  #etag: string | undefined;
  #isRead = false;
  /** Written by a newer edition: left alone. */
  #isForeign = false;
  /** The text that the LRS has. */
  #kept = '';

  constructor(
    private readonly lrs: Lrs,
    private readonly session: XapiSession,
    private readonly module: string,
  ) {}

  /** As it was found; undefined where there was none. */
  get known(): Resume | undefined {
    return this.#known;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /** Milliseconds of the sessions before this one. */
  get spent(): number {
    return this.#known?.spent ?? 0;
  }

  async read(): Promise<Answer> {
    const answer = await this.lrs.get('activities/state', this.#query());
    if (answer.status !== 200 && answer.status !== 404) return answer;
    this.#isRead = true;
    this.#etag = answer.etag;
    const read = fromResumeDocument(answer.status === 200 ? answer.body : undefined, this.module);
    if ('record' in read) this.#known = read;
    else this.#isForeign = read.problem === 'newer-version';
    return answer;
  }

  /** Whether the LMS still lets this session in; undefined where nobody answers. */
  async isOpen(): Promise<boolean | undefined> {
    const { status } = await this.lrs.get('activities/state', this.#query());
    return status === 0 || status >= 500 ? undefined : status === 200 || status === 404;
  }

  /** What was kept is to be kept again, whether or not it is the same. */
  touch(): void {
    this.#kept = '';
  }

  /**
   * Keeps it, where it is news. What another device kept in the meantime is joined to it. With `room`, bytes, it is one request
   * that outlives the page, and none where it has not the room.
   */
  async keep(resume: Resume, room?: number): Promise<Delivered['problem']> {
    const text = JSON.stringify([resume.record, resume.verbs]);
    if (this.#isLeftAlone() || text === this.#kept) return undefined;
    if (room !== undefined) {
      const document = toResumeDocument(resume);
      if (this.#isRead && bytesOf(document) <= room) await this.#put(document, true);
      return undefined;
    }
    let { status } = this.#isRead ? await this.#put(toResumeDocument(resume), false) : { status: 412 };
    if (status === 409 || status === 412 || status === 428) {
      const answer = await this.read();
      if (!this.#isRead) return problemOf(answer.status);
      if (this.#isLeftAlone()) return undefined;
      const joined = this.#known ? joinResumes(this.#known, resume) : resume;
      ({ status } = await this.#put(toResumeDocument(joined), false));
    }
    if (status < 200 || status >= 300) return problemOf(status);
    this.#kept = text;
    return undefined;
  }

  async #put(document: unknown, lasting: boolean): Promise<Answer> {
    const answer = await this.lrs.put('activities/state', this.#query(), document, { etag: this.#etag, lasting });
    // Few LRSs say it with the answer to a PUT; without it the next one is not checked, or refused and then joined.
    if (answer.status >= 200 && answer.status < 300) this.#etag = answer.etag;
    return answer;
  }

  /** A function, since it may have come true while something was awaited. */
  #isLeftAlone(): boolean {
    return this.#isForeign;
  }

  #query(): Query {
    const { activity, actor, registration } = this.session;
    return { stateId, activityId: activity, agent: agentQuery(actor), registration };
  }
}

/** A refusal of a document that is ours to write is the end of the session; a conflict is tried again. */
function problemOf(status: number): Delivered['problem'] {
  return status === 401 || status === 403 ? 'ended' : 'offline';
}
