import type { Attempt, LearnerRecord } from '../../src/record/record.js';
import { Memory, memoryStore } from '../../src/storage/memory-store.js';
import { StoreError, type RecordStore, type StoreErrorCode } from '../../src/storage/record-store.js';

type Call = 'load' | 'save' | 'attempts' | 'erase';

interface HeldCall {
  name: Call;
  attempts: readonly Attempt[];
  /** Does it, and waits until the session has heard. */
  succeed: () => Promise<void>;
  fail: (code?: StoreErrorCode | 'odd') => Promise<void>;
}

/** A store over a memory that does nothing of what it holds back before the test says so. */
export class HeldStore implements RecordStore {
  readonly pending: HeldCall[] = [];
  readonly #inner: RecordStore;

  constructor(
    readonly memory = new Memory(),
    readonly holds: readonly Call[] = ['save'],
  ) {
    this.#inner = memoryStore(memory);
  }

  /** The oldest call that is held back. */
  get next(): HeldCall {
    const [call] = this.pending;
    if (!call) throw new Error('The store was not called.');
    return call;
  }

  load(module: string): Promise<LearnerRecord | undefined> {
    return this.#hold('load', [], () => this.#inner.load(module));
  }

  save(record: LearnerRecord, attempts: readonly Attempt[]): Promise<LearnerRecord | undefined> {
    const erasures = this.memory.erasures.get(record.module);
    // What was erased in the meantime was erased after this call.
    const isErased = () => this.memory.erasures.get(record.module) !== erasures;
    return this.#hold('save', attempts, () =>
      isErased() ? Promise.resolve(undefined) : this.#inner.save(record, attempts),
    );
  }

  attempts(module: string): Promise<Attempt[]> {
    return this.#hold('attempts', [], () => this.#inner.attempts(module));
  }

  erase(module: string): Promise<void> {
    return this.#hold('erase', [], () => this.#inner.erase(module));
  }

  watch(module: string, changed: (record: LearnerRecord | undefined) => void): () => void {
    return this.#inner.watch(module, changed);
  }

  close(): void {
    this.#inner.close();
  }

  #hold<T>(name: Call, attempts: readonly Attempt[], run: () => Promise<T>): Promise<T> {
    if (!this.holds.includes(name)) return run();
    return new Promise((resolve, reject) => {
      const call: HeldCall = {
        name,
        attempts,
        succeed: () => {
          this.pending.splice(this.pending.indexOf(call), 1);
          run().then(resolve, reject);
          return heard();
        },
        fail: (code = 'failed') => {
          this.pending.splice(this.pending.indexOf(call), 1);
          reject(code === 'odd' ? new Error('odd') : new StoreError(code));
          return heard();
        },
      };
      this.pending.push(call);
    });
  }
}

/** Lets everything that waits for a settled promise go on: no clock, only turns. */
export async function heard(): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
}
