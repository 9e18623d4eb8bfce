import type { HostMessage, Report, Said } from '../lms/host/host-protocol.js';
import type { EmbedOptions, Problem, Saved } from './embed-options.js';

const firstRetry = 1000;
const longestRetry = 30_000;

/** Reads and keeps a learner's state by the functions of the page, and hands over what it was not told yet. */
export class Keeping {
  /** What was read, or kept last; and what came after it. */
  kept: string | undefined;
  unkept: string | undefined;
  #reading: 'not-yet' | 'now' | 'done' = 'not-yet';
  #pending: Report | undefined;
  #isBusy = false;
  #isClosed = false;
  readonly #told = new Set<string>();

  constructor(
    private readonly options: EmbedOptions,
    private readonly answer: (message: Said<HostMessage>) => void,
    private readonly tell: (code: Problem['code'], words: string, cause: unknown) => void,
    /** Nothing is left to do for now. */
    private readonly rested: () => void,
  ) {}

  get hasRead(): boolean {
    return this.#reading === 'done';
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Reads, once, and as often as it takes; then calls back. Returns whether that has begun now. */
  read(then: () => void): boolean {
    if (this.#reading !== 'not-yet') return false;
    this.#reading = 'now';
    void this.#read(then, firstRetry);
    return true;
  }

  /** One report at a time, and of several that wait the last, which says as much as all. */
  async take(report: Report): Promise<void> {
    this.#pending = report;
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#next(); next; next = this.#next()) {
      const { id: of } = next;
      try {
        const saved = await this.#keep(next);
        this.answer(saved ? { type: 'not-kept', of, reason: 'conflict', state: saved.conflict } : { type: 'kept', of });
      } catch (cause) {
        this.tell('save', 'What the learner did could not be kept. It is tried again.', cause);
        this.answer({ type: 'not-kept', of, reason: 'failed' });
      }
    }
    this.#isBusy = false;
    this.rested();
  }

  close(): void {
    this.#isClosed = true;
  }

  #next(): Report | undefined {
    const next = this.#pending;
    this.#pending = undefined;
    return next;
  }

  async #read(then: () => void, wait: number): Promise<void> {
    if (this.#isClosed) return;
    try {
      this.kept = (await this.options.load()) ?? undefined;
      this.#reading = 'done';
      then();
    } catch (cause) {
      this.tell('load', 'What was kept of the learner could not be read, so the module waits.', cause);
      setTimeout(() => void this.#read(then, Math.min(longestRetry, wait * 2)), wait);
    }
  }

  /** The state comes last: it remembers that the rest was told. */
  async #keep({ standing, state, statements, news }: Report): Promise<Saved> {
    const { onStatements, onPassed, onCompleted, save } = this.options;
    this.unkept = state === this.kept ? undefined : state;
    const fresh = statements.filter(({ id }) => !this.#told.has(id));
    if (fresh.length > 0) await onStatements?.(fresh);
    for (const { id } of fresh) this.#told.add(id);
    for (const [word, callback] of [
      ['passed', onPassed],
      ['completed', onCompleted],
    ] as const) {
      if (!news.includes(word) || this.#told.has(word)) continue;
      await callback?.(standing);
      this.#told.add(word);
    }
    if (state === undefined || state === this.kept) return undefined;
    const saved = await save(state);
    if (saved) return saved;
    this.kept = state;
    this.unkept = undefined;
    return undefined;
  }
}
