import type { Later } from '../lms/later.js';
import type { Delivery, Lms } from '../lms/lms.js';
import { emptyRecord, type LearnerRecord } from '../record/record.js';
import type { LmsState } from './whereabouts.js';

/** An answer or a status is asked to be kept as soon as the learner has a breath, the rest in passing. */
const pauses = { work: 1000, place: 10_000 } as const;
const firstRetry = 5000;
const longestRetry = 60_000;
/** An LMS that asks to be left alone for longer is asked all the same. */
const longestWait = 600_000;

/**
 * Keeps an LMS in step with the record: reports every change at once, asks to keep it in good time, and again where the LMS did
 * not answer. A commit may hold the page up, so there is none for each change.
 */
export class LmsLoop {
  readonly #listeners = new Set<() => void>();
  #state: LmsState = 'pending';
  #work = '';
  /** Grows with the work: what was reported during a commit is not known to be kept by it. */
  #reports = 0;
  #due: { at: keyof typeof pauses | 'retry'; cancel: () => void } | undefined;
  #retry = firstRetry;
  #isClosed = false;

  constructor(
    private readonly lms: Lms,
    private readonly later: Later,
    /** The LMS says that it has all. */
    private readonly kept: () => void = () => undefined,
  ) {}

  get state(): LmsState {
    return this.#state;
  }

  watch(changed: () => void): void {
    this.#listeners.add(changed);
  }

  /** Whoever watched is gone. */
  forget(): void {
    this.#listeners.clear();
  }

  /** The record has changed; an erased one is reported as one in which nothing was done. */
  report(record: LearnerRecord | undefined, module: string): void {
    if (this.#isClosed) return;
    const known = record ?? emptyRecord(module);
    this.lms.report(known);
    const work = workOf(known);
    const isWork = work !== this.#work;
    this.#work = work;
    if (isWork) this.#reports += 1;
    // Where one stands is told, too, but nobody waits for it.
    if (isWork && (this.#state === 'kept' || this.#state === 'refused')) this.#become('pending');
    // What is offline or busy is asked again by its own clock.
    if (!isAway(this.#state) && this.#state !== 'ended') this.#schedule(isWork ? 'work' : 'place');
  }

  /** The page is out of sight, or the line is back: what is due later is asked now. */
  hurry(): void {
    if (this.#due) void this.#commit();
  }

  /** Asks at once, and tells how it stands then. */
  async settle(): Promise<LmsState> {
    await this.#commit();
    return this.#state;
  }

  close(as: 'suspend' | 'finish'): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#cancel();
    this.lms.close(as);
    // A page that was left may come back from the browser's cache; its session does not.
    if (as === 'suspend') this.#become('ended');
  }

  async #commit(): Promise<void> {
    if (this.#isClosed || this.#state === 'ended') return;
    this.#cancel();
    const reports = this.#reports;
    const delivery = await this.lms.commit();
    if (this.#hasEnded()) return;
    if (delivery.kept) this.#retry = firstRetry;
    const isBehind = delivery.kept && reports !== this.#reports;
    this.#become(isBehind ? 'pending' : stateOf(delivery));
    if (delivery.kept) this.kept();
    if (isBehind) this.#schedule('work');
    if (isAway(this.#state)) {
      const { wait = 0 } = delivery.kept ? {} : delivery;
      this.#schedule('retry', Math.min(longestWait, Math.max(this.#retry, wait)));
      this.#retry = Math.min(longestRetry, this.#retry * 2);
    }
  }

  #schedule(at: keyof typeof pauses): void;
  #schedule(at: 'retry', wait: number): void;
  #schedule(at: keyof typeof pauses | 'retry', wait = at === 'retry' ? firstRetry : pauses[at]): void {
    // What was to come soon stays so; work that goes on puts it off no further.
    if (this.#due && !(at === 'work' && this.#due.at === 'place')) return;
    this.#cancel();
    this.#due = { at, cancel: this.later(wait, () => void this.#commit()) };
  }

  #cancel(): void {
    this.#due?.cancel();
    this.#due = undefined;
  }

  /** A function, since it may have come true while something was awaited. */
  #hasEnded(): boolean {
    return this.#isClosed;
  }

  #become(state: LmsState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

function isAway(state: LmsState): boolean {
  return state === 'offline' || state === 'busy';
}

function stateOf(delivery: Delivery): LmsState {
  return delivery.kept ? 'kept' : delivery.problem;
}

/** Differs where something was done that counts: where one stands, and what one has opened, does not. */
function workOf({ items, lessons, sittings, runs = {} }: LearnerRecord): string {
  return JSON.stringify([
    Object.values(items).map(({ latest }) => latest.id),
    Object.values(lessons).map(({ finished }) => finished),
    Object.values(sittings).map(({ responses, result }) => [Object.values(responses).map(({ at }) => at), result?.at]),
    Object.values(runs).map(({ decisions }) => decisions.length),
  ]);
}
