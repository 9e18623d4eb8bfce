import {
  entriesOf,
  isFilled,
  type JournalEntry,
  type JournalRow,
  type JournalStore,
  type Writing,
} from './journal-store.js';
import { StoreError } from './record-store.js';

/** What journals keep in memory. Two journals on one memory are as two tabs. */
export class JournalMemory {
  readonly rows = new Map<string, JournalRow>();
  readonly listeners = new Set<(from: JournalStore) => void>();
}

/** Keeps the journal until the page is left: for tests and previews. */
export function memoryJournal(memory: JournalMemory = new JournalMemory()): JournalStore {
  return new MemoryJournal(memory);
}

class MemoryJournal implements JournalStore {
  readonly #listeners = new Set<(from: JournalStore) => void>();
  #isClosed = false;

  constructor(private readonly memory: JournalMemory) {}

  entries(): Promise<JournalEntry[]> {
    return this.#run(() => entriesOf([...this.memory.rows.values()]));
  }

  write({ replaces, ...row }: Writing): Promise<JournalEntry | undefined> {
    const { module, block, version } = row;
    const key = (id: string) => JSON.stringify([module, block, id]);
    return this.#run(() => {
      for (const id of replaces) this.memory.rows.delete(key(id));
      if (isFilled(row)) this.memory.rows.set(key(version.id), structuredClone(row));
      this.#tell();
      return entriesOf(
        [...this.memory.rows.values()].filter((kept) => kept.module === module && kept.block === block),
      )[0];
    });
  }

  erase({ module, block }: { module?: string; block?: string }): Promise<void> {
    return this.#run(() => {
      for (const [key, row] of this.memory.rows) {
        const isMeant = module === undefined || (row.module === module && (block ?? row.block) === row.block);
        if (isMeant) this.memory.rows.delete(key);
      }
      this.#tell();
    });
  }

  watch(changed: () => void): () => void {
    const listener = (from: JournalStore) => {
      if (from !== this) changed();
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

  #tell(): void {
    for (const listener of this.memory.listeners) listener(this);
  }
}
