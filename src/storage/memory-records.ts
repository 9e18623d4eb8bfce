import { StoreError } from './record-store.js';

interface Message<R> {
  from: MemoryRecords<R>;
  id: string;
  record: R | undefined;
}

/** Records in memory, by id. Two stores on one memory are as two tabs. */
export class RecordMemory<R> {
  readonly records = new Map<string, R>();
  /** How often each was erased. */
  readonly erasures = new Map<string, number>();
  readonly listeners = new Set<(message: Message<R>) => void>();
}

/** One store's way to records in memory, until the page is left: merged when saved, and gone when erased elsewhere. */
export class MemoryRecords<R> {
  readonly #listeners = new Set<(message: Message<R>) => void>();
  /** How often each had been erased when this store last heard of it. */
  readonly #erasures = new Map<string, number>();
  #isClosed = false;

  constructor(
    private readonly memory: RecordMemory<R>,
    private readonly merge: (a: R, b: R) => R,
  ) {}

  load(id: string): Promise<R | undefined> {
    return this.run(() => {
      this.#hear(id);
      return this.memory.records.get(id);
    });
  }

  /** `along` keeps what belongs to it, if it is kept. */
  save(id: string, record: R, along?: () => void): Promise<R | undefined> {
    const known = this.#erasures.get(id);
    return this.run(() => {
      const isErased = known !== undefined && known !== this.#erased(id);
      this.#hear(id);
      if (isErased) return undefined;
      const kept = this.memory.records.get(id);
      const merged = structuredClone(kept ? this.merge(kept, record) : record);
      along?.();
      this.memory.records.set(id, merged);
      this.#tell(id, merged);
      return merged;
    });
  }

  erase(id: string, along?: () => void): Promise<void> {
    return this.run(() => {
      this.memory.records.delete(id);
      this.memory.erasures.set(id, this.#erased(id) + 1);
      this.#hear(id);
      along?.();
      this.#tell(id, undefined);
    });
  }

  watch(id: string, changed: (record: R | undefined) => void): () => void {
    const listener = (message: Message<R>) => {
      if (message.from === this || message.id !== id) return;
      if (!message.record) this.#hear(id);
      changed(structuredClone(message.record));
    };
    this.memory.listeners.add(listener);
    this.#listeners.add(listener);
    return () => {
      this.memory.listeners.delete(listener);
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const listener of this.#listeners) this.memory.listeners.delete(listener);
  }

  /** Copies go out, so that nobody holds what is kept. */
  async run<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#isClosed) throw new StoreError('unavailable');
    return structuredClone(work());
  }

  #erased(id: string): number {
    return this.memory.erasures.get(id) ?? 0;
  }

  #hear(id: string): void {
    this.#erasures.set(id, this.#erased(id));
  }

  #tell(id: string, record: R | undefined): void {
    for (const listener of this.memory.listeners) listener({ from: this, id, record });
  }
}
