import type { Response } from '../course/item.js';
import type { DraftStore } from '../storage/draft-store.js';

/** Milliseconds for which typing is gathered before it is kept. */
const pause = 400;

/**
 * What a module's drafts are by now, on its way into the store. A page that is being left or hidden keeps at once what is
 * still to be kept.
 */
export class GatheredDrafts {
  /** What the store holds or is about to hold, by the name that it is kept under. */
  readonly kept = new Map<string, Response>();
  readonly #due = new Set<string>();

  constructor(
    readonly module: string,
    readonly store: DraftStore,
  ) {
    for (const leaving of ['pagehide', 'visibilitychange']) addEventListener(leaving, this.#write);
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

  #gather(name: string): void {
    if (this.#due.size === 0) setTimeout(this.#write, pause);
    this.#due.add(name);
  }

  readonly #write = (): void => {
    for (const name of this.#due) this.store.keep(this.module, name, this.kept.get(name));
    this.#due.clear();
  };
}
