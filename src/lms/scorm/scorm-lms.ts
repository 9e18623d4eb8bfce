import type { StatusPolicy } from '../../course/launch-data.js';
import type { Module, ModuleOutline } from '../../course/module.js';
import type { LearnerRecord } from '../../record/record.js';
import type { CmiPair } from '../cmi-pair.js';
import type { Interaction } from '../interactions/interaction.js';
import { answeredKeys, untoldInteractions, type Untold } from '../interactions/untold-interactions.js';
import type { Delivery, Launch, Lms } from '../lms.js';
import { fromSuspendData, toSuspendData, withRevision } from '../suspend-data.js';
import type { Answer, ScormApi } from './scorm-api.js';
import type { ScormState, StateInput } from './scorm-state.js';

/** What differs between the versions. */
export interface Dialect<State extends ScormState> {
  /** Characters that suspend data may have. */
  limit: number;
  /** Codes of a session that is over, or never began. */
  ended: ReadonlySet<number>;
  /** Codes by which an LMS says that it has no such element, which no learner need hear of. */
  unsupported: ReadonlySet<number>;
  /** What the LMS says when the session begins, and what of it is known of the module. */
  read(api: ScormApi): { launch: Launch; told: Partial<State> };
  /** What is said first of all: a session that says nothing is taken for a completed one. */
  opening(told: Partial<State>, launch: Launch): CmiPair[];
  stateOf(input: StateInput<State>): State;
  toPairs(before: Partial<State>, after: State, interactions: number | undefined, api: ScormApi): CmiPair[];
  /**
   * What was said and got lost, said otherwise: an LMS does not send again what has not changed since it was sent. `first` is committed
   * by itself, so that the same values are a change.
   */
  again(pairs: readonly CmiPair[]): { first: CmiPair[]; then: CmiPair[] };
  /** What is said only when the session ends. */
  closing(as: 'suspend' | 'finish'): CmiPair[];
  /** Whether the LMS keeps what it is told before the session ends only where it is asked to. */
  commitsBeforeEnd: boolean;
}

/**
 * Whether what is sent now would arrive. `busy`: its server is there and has no time. `elsewhere`: the LMS sends to another page, as one
 * does whose session is over.
 */
export type Line = 'up' | 'down' | 'busy' | 'elsewhere';

export interface ScormInput {
  outline: ModuleOutline;
  /** For what is told of each answer; without it none is. */
  module: Promise<Module | undefined>;
  policy: StatusPolicy;
  /** Id for the attempt, where the LMS gives none back: letters and digits, see `attemptLength`. */
  newAttempt: string;
  /** See `Launch.pageOfLms`. */
  pageOfLms?: number;
  now(): number;
  line(): Promise<Line>;
  /** Told of what the LMS did not take: an error of this package, or of the LMS. */
  warn(words: string): void;
}

/** A status, a score or a suspend data that an LMS refuses is a trouble; one of the rest is not. */
const essential = /^cmi\.(core\.)?(suspend_data|\w+_status|score\.(raw|scaled)|progress_measure)$/;
const mostRefusals = 3;

/** The session with an LMS by SCORM, of either version. */
export class ScormLms<State extends ScormState> implements Lms {
  /** One beginning a launch: the API in the LMS's page has ended with the session (RTE 3.2.2). */
  readonly isOnce = true;
  #launch: Launch | undefined;
  #module: Module | undefined;
  #started = 0;
  #record: LearnerRecord | undefined;
  /** What the API was told, and what the LMS is known to have. Without a session time, the session begins with the next saying. */
  #told: Partial<State> = {};
  #sure: Partial<State> = {};
  /** What the API was told of did not arrive, and it would not say it again by itself. */
  #isLost = false;
  /** Pairs that matter and were not taken, by element. */
  readonly #refused = new Map<string, string>();
  #interactions: readonly Interaction[] = [];
  readonly #keys = new Set<string>();
  #revision = 0;
  /** What the LMS gives back; until then the one that it is to keep. */
  #attempt: { id: string; isNew: boolean };
  /** A newer edition's suspend data is left alone. */
  #mayKeep = true;
  #refusals = 0;
  #hasEnded = false;
  #isClosed = false;

  constructor(
    private readonly api: ScormApi,
    private readonly dialect: Dialect<State>,
    private readonly input: ScormInput,
  ) {
    this.#attempt = { id: input.newAttempt, isNew: true };
    void input.module.then((module) => {
      this.#module = module;
    });
  }

  launch(): Promise<Launch> {
    const { error } = this.api.initialize();
    const { launch, told } = this.dialect.read(this.api);
    const answers = Number(this.api.get('cmi.interactions._count')) || 0;
    this.#launch = launch;
    this.#told = told;
    this.#sure = told;
    this.#started = this.input.now();
    // An LMS may take a second beginning for an error and go on: only what says that there is no session ends it.
    this.#hasEnded = error !== 0 && launch.learner.id === '';
    this.#resume(launch.resumeData);
    if (!this.#hasEnded && launch.mode === 'normal') {
      this.#say(this.dialect.opening(told, launch));
      this.api.commit();
    }
    const { pageOfLms } = this.input;
    return Promise.resolve({
      ...launch,
      attempt: this.#attempt,
      isBlank: launch.entry === 'new' && Object.keys(told).length === 0 && answers === 0,
      ...(pageOfLms !== undefined && { pageOfLms }),
    });
  }

  report(record: LearnerRecord): void {
    this.#record = record;
  }

  async commit(): Promise<Delivery> {
    if (this.#hasEnded || this.#isClosed) return { kept: false, problem: 'ended' };
    await this.input.module;
    return this.#commitNow();
  }

  close(as: 'suspend' | 'finish'): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    if (this.#hasEnded) return;
    if (this.#record) this.#sayAll(this.#record);
    this.#say(this.dialect.closing(as));
    if (this.dialect.commitsBeforeEnd) this.api.commit();
    this.api.terminate();
  }

  async #commitNow(): Promise<Delivery> {
    // It was closed while the module was on its way, and everything said.
    if (!this.#record || this.#isClosed) return { kept: true };
    const state = this.#sayAll(this.#record);
    const { error } = this.api.commit();
    if (this.#isOver(error)) return { kept: false, problem: 'ended' };
    const line = await this.input.line();
    if (error !== 0 || line !== 'up') return this.#lose(line, error);
    this.#refusals = 0;
    this.#isLost = false;
    this.#sure = state.told;
    return state.isRefused || !this.#hasKept(state.told) ? { kept: false, problem: 'refused' } : { kept: true };
  }

  #resume(text: string | undefined): void {
    const read = text ? fromSuspendData(text, this.input.outline.id) : undefined;
    if (!read) return;
    if ('problem' in read) {
      this.#mayKeep = read.problem !== 'newer-version';
      return;
    }
    this.#revision = read.revision;
    if (read.attempt !== undefined) this.#attempt = { id: read.attempt, isNew: false };
    // An answer is told before the suspend data that holds it.
    for (const key of answeredKeys(read.record)) this.#keys.add(key);
  }

  /** Tells the difference to what the API was told. */
  #sayAll(record: LearnerRecord): { told: Partial<State>; isRefused: boolean } {
    const before = this.#told;
    const state = this.#state(record);
    const known = this.api.get('cmi.interactions._count');
    // Behind those that the API has by now; those that got lost among them are told anew.
    const count = /^\d+$/.test(known) ? Number(known) - (before.interactions?.length ?? 0) : undefined;
    const news = this.dialect.toPairs(before, state, count, this.api);
    const isNews = (element: string) => news.some(([each]) => each === element);
    const pairs = [...news, ...[...this.#refused].filter(([element]) => !isNews(element))];
    if (this.#isLost) {
      const { first, then } = this.dialect.again(pairs);
      this.#say(first);
      this.api.commit();
      this.#say(then);
    } else this.#say(pairs);
    this.#told = state;
    return { told: state, isRefused: this.#refused.size > 0 };
  }

  #state(record: LearnerRecord): State {
    const launch: StateInput<State>['launch'] = this.#launch ?? { mode: 'normal', credit: true };
    const untold: Untold[] = this.#module ? untoldInteractions(this.#module, record, this.#keys) : [];
    for (const { key } of untold) this.#keys.add(key);
    this.#interactions = [...this.#interactions, ...untold.map(({ interaction }) => interaction)];
    const suspendData = this.#mayKeep ? this.#suspendData(record) : undefined;
    return this.dialect.stateOf({
      told: this.#told,
      outline: this.input.outline,
      record,
      launch,
      policy: this.input.policy,
      ...(suspendData !== undefined && { suspendData }),
      sessionTime: this.input.now() - this.#started,
      interactions: this.#interactions,
    });
  }

  /** The same text for the same record, until it is lost; else the next revision. */
  #suspendData(record: LearnerRecord): string {
    const { outline } = this.input;
    const { limit } = this.dialect;
    const given = { outline, limit, attempt: this.#attempt.id };
    const { text } = toSuspendData(record, { ...given, revision: this.#revision });
    if (text === this.#told.suspendData && !this.#isLost) return text;
    this.#revision += 1;
    const next = withRevision(text, this.#revision);
    // A longer number may leave room for less.
    return next.length <= limit ? next : toSuspendData(record, { ...given, revision: this.#revision }).text;
  }

  /** What matters and was refused is said with every commit until it is taken. */
  #say(pairs: readonly CmiPair[]): void {
    for (const [element, value] of pairs) {
      const answer = this.api.set(element, value);
      if (!this.#isTrouble(answer)) {
        this.#refused.delete(element);
        continue;
      }
      if (this.#isOver(answer.error)) return;
      this.input.warn(`The LMS did not take ${element}: error ${answer.error}.`);
      if (essential.test(element)) this.#refused.set(element, value);
    }
  }

  #isTrouble({ error }: Answer): boolean {
    return error !== 0 && !this.dialect.unsupported.has(error);
  }

  #isOver(error: number): boolean {
    this.#hasEnded ||= this.dialect.ended.has(error);
    return this.#hasEnded;
  }

  /** What was told since the last that arrived is to be told again. */
  #lose(line: Line, error: number): Delivery {
    this.#isLost = true;
    const { sessionTime: _, ...sure } = this.#sure;
    this.#told = sure as Partial<State>;
    // The line is up, and the LMS does not take what it says: its session is over (Moodle: 101, as for everything).
    this.#refusals = line === 'up' && error !== 0 ? this.#refusals + 1 : 0;
    const isOver = line === 'elsewhere' || this.#refusals >= mostRefusals;
    this.#hasEnded ||= isOver;
    // It says no, or its server does, as long as it is cared for.
    const isBusy = line === 'busy' || (line === 'up' && error !== 0);
    return { kept: false, problem: isOver ? 'ended' : isBusy ? 'busy' : 'offline' };
  }

  /** Some LMSs cut what they keep and say nothing. */
  #hasKept({ suspendData }: Partial<State>): boolean {
    return suspendData === undefined || this.api.get('cmi.suspend_data') === suspendData;
  }
}
