import type { StatusPolicy } from '../../course/launch-data.js';
import type { Module, ModuleOutline } from '../../course/module.js';
import { merge } from '../../record/merge.js';
import { emptyRecord, type LearnerRecord } from '../../record/record.js';
import type { Later } from '../later.js';
import type { Delivery, Launch, Lms } from '../lms.js';
import { toSuspendData } from '../suspend-data.js';
import { bareModule } from '../xapi/bare-module.js';
import { fromResumeDocument, toResumeDocument, type Resume, type ResumeRead } from '../xapi/resume-state.js';
import { agentKey, type XapiSession } from '../xapi/xapi-session-state.js';
import { toldBy, type XapiTold } from '../xapi/xapi-state.js';
import type { HostLine } from './host-line.js';
import type { HostMessage, Report } from './host-protocol.js';
import { toHostState } from './host-state.js';
import { toHostReport } from './to-host-report.js';

export interface HostWorld {
  outline: ModuleOutline;
  policy: StatusPolicy;
  /** Of the module, see `course/iri.ts`; and the tag of its language. */
  iri: string;
  language: string;
  tellsAnswers: boolean;
  /** Undefined where it could not be read: then answers are told by what came of them. */
  module: Promise<Module | undefined>;
  line: HostLine;
  /** Of this visit, and of no other. */
  session: string;
  /** Id for the attempt, where the page gives none back. */
  newAttempt: string;
  now: () => number;
  later: Later;
}

/** How long a page may take to keep something, in milliseconds: it may send it to a server, on a slow line. */
const patience = 20_000;

/** `silent`: there was none in good time. */
type Answer = 'kept' | 'failed' | 'silent' | 'conflict' | 'ended';

interface Posted {
  /** What the state holds, to tell whether there is anything new in another one. */
  key: string;
  /** The standing, but for the place and the time. */
  standing: string;
  /** Ids of the statements. */
  said: string;
  told: XapiTold;
  settle: (answer: Answer | Promise<Answer>) => void;
  answer: Promise<Answer>;
  isSettled: boolean;
}

/**
 * A page that shows the module in a frame, as the port has it. What was done leaves at once with a report: the frame may keep nothing,
 * and may go without notice. A report holds all that the page has not kept yet, so that any that comes makes up for those that did not.
 *
 * What the page keeps is the state, and with it the memory of what it was told: there is no outbox. A report is kept as a whole or not
 * at all; what was not is told again, by statements of the same ids.
 */
export class HostLms implements Lms {
  readonly #session: XapiSession;
  readonly #begun: number;
  #module: Module | undefined;
  #isModuleThere = false;
  /** What the page is known to have. */
  #told: XapiTold;
  #keptKey = '';
  #keptStanding = '';
  #spent = 0;
  #attempt: string;
  /** What another device has kept at the page in the meantime. */
  #newer: LearnerRecord | undefined;
  /** A state that cannot be read here is somebody's, and never written over. */
  #mayKeep = true;
  #record: LearnerRecord | undefined;
  readonly #posts = new Map<string, Posted>();
  #last: Posted | undefined;
  #hasEnded = false;
  #isClosed = false;

  constructor(private readonly world: HostWorld) {
    const { line, outline, iri, session } = world;
    const { learner, registration, actor, mode = 'normal', pass } = line.init;
    // Ids of statements are made from whose they are: without a name of any kind, they are this visit's.
    const named = learner && { account: { homePage: iri, name: learner.id } };
    this.#session = {
      rules: 'xapi',
      actor: actor ?? named ?? {},
      activity: iri,
      ...(registration !== undefined && { registration }),
      ...(registration === undefined && agentKey(actor ?? named ?? {}) === '' && { registration: session }),
      id: session,
      template: {},
      mode,
      ...(pass !== undefined && { pass }),
    };
    this.#begun = world.now();
    this.#attempt = world.newAttempt;
    this.#told = { record: emptyRecord(outline.id), verbs: [] };
    void world.module.then((module) => {
      this.#module = module;
      this.#isModuleThere = true;
    });
  }

  launch(): Promise<Launch> {
    const { line, outline } = this.world;
    const { learner, registration, actor, mode = 'normal', pass, languages = [], preferences = {} } = line.init;
    const kept = this.#read(line.init.state);
    const unkept = this.#read(line.init.unkept);
    if (kept) {
      this.#told = { record: kept.record, verbs: kept.verbs };
      this.#spent = kept.spent;
      this.#keptKey = keyOf(kept.record, this.#told);
    }
    const attempt = kept?.attempt ?? unkept?.attempt;
    this.#attempt = attempt ?? this.#attempt;
    const known = [kept, unkept].flatMap((resume) => resume?.record ?? []);
    const record = known.length > 0 ? known.reduce(merge) : undefined;
    line.listen((message) => {
      this.#hear(message);
    });
    return Promise.resolve({
      learner: {
        id: learner?.id ?? (actor ? agentKey(actor) : ''),
        ...(learner?.name !== undefined && { name: learner.name }),
      },
      ...(registration !== undefined && { registration }),
      mode,
      credit: true,
      entry: record ? 'resume' : 'new',
      attempt: { id: this.#attempt, isNew: attempt === undefined },
      isBlank: line.init.state === undefined && !record,
      ...(record && { resumeData: toSuspendData(record, { outline, revision: 0, limit: Infinity }).text }),
      ...(pass !== undefined && { pass }),
      languages,
      preferences,
    });
  }

  report(record: LearnerRecord): void {
    if (this.#isOver()) return;
    this.#record = record;
    // Before the module is there, an answer could only be told by half: the next commit waits for it.
    if (this.#isModuleThere) this.#post({ onlyWork: true });
  }

  async commit(): Promise<Delivery> {
    await this.world.module;
    // Another device may keep something again while this one joins it.
    for (let turn = 0; turn < 3; turn += 1) {
      if (this.#isOver()) return { kept: false, problem: 'ended' };
      const posted = this.#post({ onlyWork: false });
      const answer = posted ? await this.#answerTo(posted) : 'kept';
      if (answer === 'kept') return this.#mayKeep ? { kept: true } : { kept: false, problem: 'refused' };
      if (answer === 'ended') return { kept: false, problem: 'ended' };
      if (answer === 'silent') return { kept: false, problem: 'offline' };
      if (answer === 'failed') break;
    }
    return { kept: false, problem: 'busy' };
  }

  close(): void {
    if (this.#isClosed) return;
    if (!this.#hasEnded) this.#part();
    this.#isClosed = true;
  }

  /** The last word, of this side or at the wish of the other. */
  #part(): void {
    this.#post({ onlyWork: false, ended: this.world.now() });
    this.#hasEnded = true;
    this.world.line.post({ type: 'closing' });
  }

  /** Says what is news, if anything; where the same is on its way, that. */
  #post({ onlyWork, ended }: { onlyWork: boolean; ended?: number }): Posted | undefined {
    if (this.#session.mode !== 'normal' || !this.#record) return undefined;
    const { outline, policy, now, line, tellsAnswers, iri, language } = this.world;
    const record = this.#newer ? merge(this.#record, this.#newer) : this.#record;
    const time = now();
    const state = toHostState({
      told: this.#told,
      outline,
      record,
      session: this.#session,
      policy,
      begun: this.#begun,
      spent: this.#spent,
      now: time,
      ...(ended !== undefined && { ended }),
    });
    const subject = { iri, module: this.#module ?? bareModule(outline, language) };
    const report = toHostReport(this.#told, state, {
      session: this.#session,
      subject,
      tellsAnswers,
      isSigned: line.init.actor !== undefined,
    });
    const told = toldBy(this.#told, state.xapi);
    const news = { key: keyOf(record, told), standing: standingOf(report), said: saidBy(report), told };
    const last = this.#last?.isSettled ? undefined : this.#last;
    const isWork = report.statements.length > 0 || news.standing !== (last?.standing ?? this.#keptStanding);
    if (last?.standing === news.standing && last.said === news.said && (onlyWork || last.key === news.key)) return last;
    if (!isWork && (onlyWork || news.key === this.#keptKey)) return undefined;
    const document = toResumeDocument({
      record,
      verbs: told.verbs,
      spent: this.#spent + (time - this.#begun),
      attempt: this.#attempt,
    });
    const id = line.newId();
    const posted = this.#remember(id, news);
    line.post({ ...report, ...(this.#mayKeep && { state: JSON.stringify(document) }) }, id);
    return posted;
  }

  #remember(id: string, news: Pick<Posted, 'key' | 'standing' | 'said' | 'told'>): Posted {
    let resolve: Posted['settle'] = () => undefined;
    const answer = new Promise<Answer>((settled) => {
      resolve = settled;
    });
    const posted: Posted = {
      ...news,
      answer,
      isSettled: false,
      settle: (given) => {
        posted.isSettled = true;
        resolve(given);
      },
    };
    // Whoever waits for one that came before waits for this one, which says as much and more.
    if (this.#last && !this.#last.isSettled) this.#last.settle(answer);
    this.#last = posted;
    this.#posts.set(id, posted);
    for (const [old] of this.#posts) if (this.#posts.size > 50) this.#posts.delete(old);
    return posted;
  }

  #answerTo(posted: Posted): Promise<Answer> {
    const { later } = this.world;
    return new Promise((resolve) => {
      const cancel = later(patience, () => {
        posted.settle('silent');
        resolve('silent');
      });
      void posted.answer.then((answer) => {
        cancel();
        resolve(answer);
      });
    });
  }

  #hear(message: HostMessage): void {
    if (message.type === 'end') {
      if (!this.#isOver()) this.#part();
      return;
    }
    if (message.type !== 'kept' && message.type !== 'not-kept') return;
    const posted = this.#posts.get(message.of);
    if (!posted) return;
    this.#posts.delete(message.of);
    if (message.type === 'kept') {
      this.#told = { record: merge(this.#told.record, posted.told.record), verbs: union(this.#told, posted.told) };
      this.#keptKey = posted.key;
      this.#keptStanding = posted.standing;
      posted.settle('kept');
      return;
    }
    if (message.reason === 'ended') this.#hasEnded = true;
    if (message.reason === 'conflict') this.#join(message.state);
    posted.settle(message.reason);
  }

  /** What the page has by now was told by somebody else, and is kept together with what is known here. */
  #join(text: string | undefined): void {
    const found = this.#read(text);
    if (!found) return;
    this.#newer = this.#newer ? merge(this.#newer, found.record) : found.record;
    this.#told = { record: merge(this.#told.record, found.record), verbs: union(this.#told, found) };
    this.#spent = Math.max(this.#spent, found.spent);
  }

  #read(text: string | undefined): Resume | undefined {
    if (text === undefined || text === '') return undefined;
    const { outline, line } = this.world;
    const read: ResumeRead = fromResumeDocument(parsed(text), outline.id);
    if ('record' in read) return read;
    this.#mayKeep = false;
    const words =
      read.problem === 'newer-version'
        ? 'The state is of a newer edition of Kapstone, and is left as it is: bring that edition.'
        : `The state is none of the module "${outline.id}", and is left as it is. Keep one for each learner and each module.`;
    line.post({ type: 'problem', code: 'state', words });
    return undefined;
  }

  /** A function, since it may have come true while something was awaited. */
  #isOver(): boolean {
    return this.#isClosed || this.#hasEnded;
  }
}

function keyOf(record: LearnerRecord, { verbs }: XapiTold): string {
  return JSON.stringify([record, verbs.filter((verb) => verb === 'completed' || verb === 'passed')]);
}

function standingOf({ standing }: Pick<Report, 'standing'>): string {
  const { sessionTime: _, lesson: _place, ...rest } = standing;
  return JSON.stringify(rest);
}

function saidBy({ statements }: Pick<Report, 'statements'>): string {
  return statements.map(({ id }) => id).join();
}

function union(a: Pick<XapiTold, 'verbs'>, b: Pick<XapiTold, 'verbs'>): XapiTold['verbs'] {
  return [...new Set([...a.verbs, ...b.verbs])];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
