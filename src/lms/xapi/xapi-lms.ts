import type { StatusPolicy } from '../../course/launch-data.js';
import type { Module, ModuleOutline } from '../../course/module.js';
import { emptyRecord, type LearnerRecord } from '../../record/record.js';
import type { Delivery, Launch, Lms, Trouble } from '../lms.js';
import { deliver, type Delivered } from '../outbox/deliver.js';
import type { StatementOutbox, Waiting } from '../outbox/statement-outbox.js';
import { toSuspendData } from '../suspend-data.js';
import { bareModule } from './bare-module.js';
import { keepaliveLimit, bytesOf, agentQuery } from './lrs.js';
import type { Opened, Opening, OpeningTrouble } from './opening.js';
import { ResumeDocument } from './resume-document.js';
import { fromResumeDocument, isLasting, toResumeDocument } from './resume-state.js';
import type { SessionNotes } from './session-notes.js';
import { statementId } from './statement-id.js';
import { rebound, signed } from './statement-rebound.js';
import type { StatementSubject } from './statement-subject.js';
import { verbs, type StandingVerb } from './statement.js';
import { toStatements } from './to-statements.js';
import { toldBy, toXapiState, type XapiTold } from './xapi-state.js';
import { scopeOf } from './xapi-session-state.js';

export interface XapiWorld {
  outline: ModuleOutline;
  policy: StatusPolicy;
  /** Of the module, see `course/iri.ts`; and the tag of its language. */
  iri: string;
  language: string;
  /** Undefined where it could not be read: then answers are told by what came of them. */
  module: Promise<Module | undefined>;
  outbox: StatementOutbox;
  notes: SessionNotes;
  now: () => number;
  /** Id for the attempt, where the LRS gives none back. */
  newAttempt: string;
  /** Begins the session at the LMS; asked again where nobody answered. */
  open: () => Promise<Opening>;
  /** Why there is no session. */
  tell: (trouble: OpeningTrouble) => void;
}

interface Session extends Opened {
  place: string;
  subject: StatementSubject;
  begun: number;
  resume: ResumeDocument;
  /** What the LRS has of what is said once in a registration. */
  had: readonly StandingVerb[];
}

/**
 * An LRS, and an LMS of cmi5, as the port has it. Each report becomes statements that wait in the outbox, together with what was
 * told; a commit sends what waits, in its order, and keeps the record in the State resource.
 *
 * A page that is left ends the session only where nothing is left to be told: it may be a reload, and nobody can say more in a
 * session that has ended (cmi5 9.3.8). Otherwise the LMS calls it abandoned when it launches the next (9.3.6).
 */
export class XapiLms implements Lms {
  #session: Session | undefined;
  /** Why there is no session, or no more. */
  #trouble: Trouble | undefined;
  #told: XapiTold;
  /** What the LRS is known to have, of what is said once in a registration. */
  #had = new Set<StandingVerb>();
  /** What waits, in its order. The outbox holds the same for the next visit. */
  #waiting: Waiting[] = [];
  #isSending = false;
  #record: LearnerRecord | undefined;
  #wasRefused = false;
  #isClosed = false;
  /** One thing at a time is asked of the LRS. */
  #line: Promise<unknown> = Promise.resolve();
  #parted: Promise<string | undefined> = Promise.resolve(undefined);

  constructor(private readonly world: XapiWorld) {
    this.#told = { record: emptyRecord(world.outline.id), verbs: [] };
  }

  /** Where the learner goes when the session ends, as far as the LMS says. */
  get returnUrl(): string | undefined {
    return this.#session?.returnUrl;
  }

  /** Resolves when the LRS has heard the last word, or did not take it; with where the learner goes then, if anywhere. */
  get parted(): Promise<string | undefined> {
    return this.#parted;
  }

  async launch(): Promise<Launch> {
    const opening = await this.world.open();
    if ('trouble' in opening) return this.#stayOut(opening);
    const { resume, had } = await this.#begin(opening);
    const known = resume.known;
    const entry = known ? 'resume' : resume.isRead ? 'new' : 'unknown';
    const text =
      known && toSuspendData(known.record, { outline: this.world.outline, revision: 0, limit: Infinity }).text;
    return {
      ...opening.launch,
      entry,
      attempt: { id: known?.attempt ?? this.world.newAttempt, isNew: known?.attempt === undefined },
      isBlank: entry === 'new' && had.length === 0,
      ...(text !== undefined && { resumeData: text }),
    };
  }

  report(record: LearnerRecord): void {
    if (this.#isClosed) return;
    this.#record = record;
    if (this.#session?.session.mode === 'normal') this.#say(this.#session);
  }

  commit(): Promise<Delivery> {
    return this.#next(() => this.#commit());
  }

  close(as: 'suspend' | 'finish'): void {
    const session = this.#session;
    if (this.#isClosed || !session) return;
    this.#isClosed = true;
    if (as === 'finish' || (!this.#isSending && this.#isAllTold(session))) this.#say(session, this.world.now());
    // What is on its way goes on by itself, and nothing can overtake it but at the price of the order.
    const last = this.#isSending ? this.#next(() => this.#send(session)) : this.#sendLast(session);
    const part = () => {
      if (this.#told.verbs.includes('terminated')) this.world.notes.end();
      return session.returnUrl;
    };
    this.#parted = last.then(part, part);
  }

  #stayOut({ trouble, launch, reason }: Exclude<Opening, Opened>): Launch {
    this.#trouble = trouble;
    this.world.tell(reason);
    return launch;
  }

  async #begin(opened: Opened): Promise<Session> {
    const { outline, outbox, notes, now } = this.world;
    const { session, lrs } = opened;
    const place = statementId(...scopeOf(session));
    const resume = new ResumeDocument(lrs, session, outline.id);
    const [outgoing, module, had] = await Promise.all([
      outbox.load(place).catch(() => ({ told: undefined, waiting: [] })),
      this.world.module,
      this.#alreadySaid(opened),
      resume.read(),
    ]);
    const local = fromResumeDocument(outgoing.told, outline.id);
    const known = [local, resume.known].flatMap((each) => (each && 'record' in each ? [each] : []));
    this.#had = new Set([...had, ...known.flatMap((each) => each.verbs)]);
    const carried = outgoing.waiting.flatMap((waiting) => rebound(waiting, session) ?? []);
    this.#waiting = carried;
    const waits = (['completed', 'passed'] as const).filter((verb) =>
      carried.some(({ statement }) => statement.verb.id === verbs[verb].id && statement.object.id === session.activity),
    );
    this.#told = known.reduce<XapiTold>(
      (told, { record }) => toldBy(told, { record, initialized: { at: 0 } }),
      this.#told,
    );
    this.#told = { ...this.#told, verbs: [...this.#had, ...waits, ...notes.read().verbs] };
    const { begun = now() } = notes.read();
    const subject = { iri: this.world.iri, module: module ?? bareModule(outline, this.world.language) };
    this.#session = { ...opened, place, subject, begun, resume, had };
    this.#trouble = undefined;
    notes.write({ begun, mode: session.mode });
    const gone = outgoing.waiting.filter(
      ({ statement }) => !carried.some((each) => each.statement.id === statement.id),
    );
    void outbox.settle(place, { sent: gone.map(({ statement }) => statement.id) }).catch(() => undefined);
    this.#say(this.#session);
    // cmi5 9.3.2: within a reasonable time. What is left from another session comes after it.
    void this.#next(() => this.#send(this.#session));
    return this.#session;
  }

  /** What the LRS has from another device, or from before this one lost what it knew. */
  async #alreadySaid({ lrs, session }: Opened): Promise<StandingVerb[]> {
    const { actor, activity, registration } = session;
    const asked = (['completed', 'passed'] as const).map(async (verb) => {
      const query = { agent: agentQuery(actor), activity, registration, verb: verbs[verb].id, limit: '1' };
      const { status, body } = await lrs.get('statements', query);
      const found = status === 200 && (body as { statements?: unknown } | undefined)?.statements;
      return Array.isArray(found) && found.length > 0 ? [verb] : [];
    });
    return (await Promise.all(asked)).flat();
  }

  /** Puts into the line what is news: since what was told, and, where the session ends, that it does. */
  #say(to: Session, ended?: number): void {
    const { outline, policy, outbox, notes, now } = this.world;
    const { session, begun, resume, place, subject } = to;
    const record = this.#record ?? this.#told.record;
    const told = this.#told;
    const state = toXapiState({
      told,
      outline,
      record,
      session,
      policy,
      begun,
      spent: resume.spent,
      ...(ended !== undefined && { ended }),
    });
    const statements = toStatements(told, state, session, subject).map(({ actor: _, ...statement }): Waiting => ({
      statement,
      session: session.id,
      template: session.template,
    }));
    this.#told = toldBy(told, state);
    notes.write({ verbs: this.#told.verbs.filter((verb) => !isLasting(verb)) });
    if (statements.length === 0) return;
    const [first] = statements;
    // Whatever waits from before: cmi5 9.3.2, the first statement of any kind.
    if (first?.statement.verb.id === verbs.initialized.id)
      this.#waiting = [...statements.splice(0, 1), ...this.#waiting];
    this.#waiting.push(...statements);
    const document = toResumeDocument({ record: this.#told.record, verbs: [...this.#had], spent: resume.spent });
    outbox.post(place, { statements: this.#waiting, told: document, at: now() }).catch(() => undefined);
  }

  async #commit(): Promise<Delivery> {
    if (this.#isClosed) return { kept: false, problem: 'ended' };
    if (!this.#session && this.#trouble?.problem !== 'ended') {
      const opening = await this.world.open();
      if ('trouble' in opening) this.#stayOut(opening);
      else await this.#begin(opening);
    }
    const session = this.#session;
    if (!session || this.#trouble) return { kept: false, ...(this.#trouble ?? { problem: 'ended' }) };
    if (session.session.mode === 'normal' && this.#record) this.#say(session);
    const unsent = await this.#send(session);
    // What is not taken of the statements says nothing of the record.
    const trouble = unsent && unsent.problem !== 'refused' ? unsent : ((await this.#keepRecord(session)) ?? unsent);
    if (trouble) return { kept: false, ...trouble };
    return this.#wasRefused ? { kept: false, problem: 'refused' } : { kept: true };
  }

  async #send(session: Session | undefined): Promise<Trouble | undefined> {
    if (!session || this.#waiting.length === 0) return undefined;
    const { lrs, resume } = session;
    this.#isSending = true;
    const delivered = await deliver({
      statements: this.#waiting.map((waiting) => signed(waiting, session.session)),
      // Small enough, it outlives the page.
      post: (statements) => lrs.post(statements, bytesOf(statements) < keepaliveLimit / 2),
      whyForbidden: () => resume.whyForbidden(),
    });
    this.#isSending = false;
    this.#settle(session, delivered);
    return delivered.trouble;
  }

  /** All in one request that outlives the page, at once; what has no room stays for the next launch. */
  async #sendLast(session: Session): Promise<void> {
    const { lrs } = session;
    const statements = this.#waiting.map((waiting) => signed(waiting, session.session));
    while (bytesOf(statements) > keepaliveLimit) statements.pop();
    const answered = statements.length > 0 ? lrs.post(statements, true) : undefined;
    const kept = this.#keepRecord(session, keepaliveLimit - (answered ? bytesOf(statements) : 0));
    const status = (await answered)?.status ?? 0;
    if (status >= 200 && status < 300) this.#settle(session, { sent: statements.map(({ id }) => id), aside: [] });
    // The page is still here, and one of them may be what was refused.
    else if (answered) await this.#send(session);
    await kept;
  }

  #settle({ place, resume }: Session, { sent, aside, trouble }: Delivered): void {
    const { outbox, notes } = this.world;
    const isSent = (id: string) => sent.includes(id);
    for (const { statement } of this.#waiting)
      for (const verb of ['completed', 'passed'] as const)
        if (isSent(statement.id) && statement.verb.id === verbs[verb].id) {
          this.#had.add(verb);
          resume.touch();
        }
    this.#waiting = this.#waiting.filter(
      ({ statement: { id } }) => !isSent(id) && !aside.some((each) => each.id === id),
    );
    if (aside.length > 0) this.#wasRefused = true;
    if (trouble?.problem === 'ended') {
      this.#trouble = trouble;
      notes.end();
    }
    if (sent.length + aside.length > 0) outbox.settle(place, { sent, aside }).catch(() => undefined);
  }

  /** `room`: bytes that a request which outlives the page may have. */
  async #keepRecord({ session, resume, begun }: Session, room?: number): Promise<Trouble | undefined> {
    const record = this.#record;
    if (!record || session.mode !== 'normal') return undefined;
    const spent = resume.spent + Math.max(0, this.world.now() - begun);
    const attempt = resume.known?.attempt ?? this.world.newAttempt;
    return resume.keep({ record, verbs: [...this.#had], spent, attempt }, room);
  }

  /** Whether nothing is left that this session should say: the learner can only look again. */
  #isAllTold({ session }: Session): boolean {
    if (session.mode !== 'normal') return true;
    const { outline, policy } = this.world;
    const needed =
      outline.assessment && policy !== 'completion' ? (['completed', 'passed'] as const) : (['completed'] as const);
    return needed.every((verb) => this.#told.verbs.includes(verb));
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#line.then(work);
    this.#line = done.catch(() => undefined);
    return done;
  }
}
