import type { Response } from '../course/item.js';
import type { DraftStore } from '../storage/draft-store.js';

/** Milliseconds for which typing is gathered before it is kept. */
const pause = 400;

const leaving = ['pagehide', 'visibilitychange'];

/**
 * What a module's drafts are by now, on its way into the store. A page that is being left or hidden keeps at once what is
 * still to be kept, and so does whoever ends.
 */
export class GatheredDrafts {
  /** What the store holds or is about to hold, by the name that it is kept under. */
  readonly kept = new Map<string, Response>();
  readonly #due = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly module: string,
    readonly store: DraftStore,
  ) {
    for (const event of leaving) addEventListener(event, this.#write);
  }

  keep(name: string, draft: Response): void {
    this.kept.set(name, draft);
    this.#gather(name);
  }

  drop(name: string): void {
    this.kept.delete(name);
    this.#gather(name);
  }

  /** Forgets all drafts of the module. */
  erase(): void {
    this.kept.clear();
    this.#due.clear();
    this.store.erase(this.module);
  }

  /** Nothing more comes. */
  end(): void {
    for (const event of leaving) removeEventListener(event, this.#write);
    clearTimeout(this.#timer);
    this.#write();
  }

  #gather(name: string): void {
    if (this.#due.size === 0) this.#timer = setTimeout(this.#write, pause);
    this.#due.add(name);
  }

  readonly #write = (): void => {
    for (const name of this.#due) this.store.keep(this.module, name, this.kept.get(name));
    this.#due.clear();
  };
}
