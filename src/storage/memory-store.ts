import { merge } from '../record/merge.js';
import type { Attempt, LearnerRecord } from '../record/record.js';
import { StoreError, type RecordStore } from './record-store.js';

interface Message {
  from: RecordStore;
  module: string;
  record: LearnerRecord | undefined;
}

/** What stores keep in memory. Two stores on one memory are as two tabs. */
export class Memory {
  readonly records = new Map<string, LearnerRecord>();
  readonly attempts = new Map<string, { module: string; attempt: Attempt }>();
  /** How often each module was erased. */
  readonly erasures = new Map<string, number>();
  readonly listeners = new Set<(message: Message) => void>();
}

/** Keeps records until the page is left: for tests, previews, and where a host page keeps them itself. */
export function memoryStore(memory: Memory = new Memory()): RecordStore {
  return new MemoryStore(memory);
}

class MemoryStore implements RecordStore {
  readonly #listeners = new Set<(message: Message) => void>();
  /** How often each module had been erased when this store last heard of it. */
  readonly #erasures = new Map<string, number>();
  #isClosed = false;

  constructor(private readonly memory: Memory) {}

  load(module: string): Promise<LearnerRecord | undefined> {
    return this.#run(() => {
      this.#hear(module);
      return this.memory.records.get(module);
    });
  }

  save(record: LearnerRecord, attempts: readonly Attempt[]): Promise<LearnerRecord | undefined> {
    const { module } = record;
    const known = this.#erasures.get(module);
    return this.#run(() => {
      const isErased = known !== undefined && known !== (this.memory.erasures.get(module) ?? 0);
      this.#hear(module);
      if (isErased) return undefined;
      const kept = this.memory.records.get(module);
      const merged = structuredClone(kept ? merge(kept, record) : record);
      for (const attempt of structuredClone(attempts)) this.memory.attempts.set(attempt.id, { module, attempt });
      this.memory.records.set(module, merged);
      this.#tell(module, merged);
      return merged;
    });
  }

  attempts(module: string): Promise<Attempt[]> {
    return this.#run(() =>
      [...this.memory.attempts.values()]
        .flatMap((row) => (row.module === module ? row.attempt : []))
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    );
  }

  erase(module: string): Promise<void> {
    return this.#run(() => {
      this.memory.records.delete(module);
      this.memory.erasures.set(module, (this.memory.erasures.get(module) ?? 0) + 1);
      this.#hear(module);
      for (const [id, row] of this.memory.attempts) if (row.module === module) this.memory.attempts.delete(id);
      this.#tell(module, undefined);
    });
  }

  watch(module: string, changed: (record: LearnerRecord | undefined) => void): () => void {
    const listener = (message: Message) => {
      if (message.from === this || message.module !== module) return;
      if (!message.record) this.#hear(module);
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
  async #run<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#isClosed) throw new StoreError('unavailable');
    return structuredClone(work());
  }

  #hear(module: string): void {
    this.#erasures.set(module, this.memory.erasures.get(module) ?? 0);
  }

  #tell(module: string, record: LearnerRecord | undefined): void {
    for (const listener of this.memory.listeners) listener({ from: this, module, record });
  }
}
