import { verdictOf } from '../http-verdict.js';
import type { Trouble } from '../lms.js';
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

  /** Why the LMS forbids something: that the session is over, or that it cannot be asked; undefined where it is neither. */
  async whyForbidden(): Promise<Trouble | undefined> {
    // A plain LRS has no sessions: who may not, has no right to it.
    if (this.session.rules === 'xapi') return { problem: 'refused' };
    const { status, wait } = await this.lrs.get('activities/state', this.#query());
    const verdict = verdictOf(status);
    if (verdict === 'offline' || verdict === 'busy') return { problem: verdict, ...(wait !== undefined && { wait }) };
    return status === 200 || status === 404 ? undefined : { problem: 'ended' };
  }

  /** What was kept is to be kept again, whether or not it is the same. */
  touch(): void {
    this.#kept = '';
  }

  /**
   * Keeps it, where it is news. What another device kept in the meantime is joined to it. With `room`, bytes, it is one request
   * that outlives the page, and none where it has not the room.
   */
  async keep(resume: Resume, room?: number): Promise<Trouble | undefined> {
    const text = JSON.stringify([resume.record, resume.verbs]);
    if (this.#isLeftAlone() || text === this.#kept) return undefined;
    if (room !== undefined) {
      const document = toResumeDocument(resume);
      if (this.#isRead && bytesOf(document) <= room) await this.#put(document, true);
      return undefined;
    }
    let put: Pick<Answer, 'status' | 'wait'> = this.#isRead
      ? await this.#put(toResumeDocument(resume), false)
      : { status: 412 };
    if (verdictOf(put.status) === 'conflict') {
      const answer = await this.read();
      if (!this.#isRead) return this.#troubleOf(answer);
      if (this.#isLeftAlone()) return undefined;
      const joined = this.#known ? joinResumes(this.#known, resume) : resume;
      put = await this.#put(toResumeDocument(joined), false);
    }
    const trouble = this.#troubleOf(put);
    if (!trouble) this.#kept = text;
    return trouble;
  }

  /** What came of a document that is ours to write. Others may write it, too, as often as we do: then it is tried again. */
  #troubleOf({ status, wait }: Pick<Answer, 'status' | 'wait'>): Trouble | undefined {
    const verdict = verdictOf(status);
    const waits = wait === undefined ? {} : { wait };
    switch (verdict) {
      case 'taken':
        return undefined;
      case 'offline':
      case 'busy':
        return { problem: verdict, ...waits };
      case 'conflict':
        return { problem: 'busy', ...waits };
      case 'ended':
        return { problem: 'ended' };
      case 'forbidden':
        // A plain LRS may take statements and no documents.
        return { problem: this.session.rules === 'cmi5' ? 'ended' : 'refused' };
      case 'wrong':
      case 'no-room':
      case 'refused':
        return { problem: 'refused' };
    }
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
