/** The port to where records are kept. Every adapter passes `tests/contracts/record-store.ts`. */
import type { Attempt, LearnerRecord } from '../record/record.js';

/** Keeps records and attempts. Whatever keeps these promises can stand in the place of the browser's own store. */
export interface RecordStore {
  /** The module's record, upgraded to the current version; undefined where nothing was kept yet. */
  load(module: string): Promise<LearnerRecord | undefined>;
  /**
   * Merges `record` into what is kept and adds the attempts, all or nothing, and resolves with the merged record once
   * that is durable. Cost does not grow with the number of attempts kept.
   *
   * Undefined, and nothing is written, where another tab has erased the module since this store last loaded or saved it:
   * what was erased never comes back with a save that knew it.
   */
  save(record: LearnerRecord, attempts: readonly Attempt[]): Promise<LearnerRecord | undefined>;
  /** All attempts of a module, oldest first. */
  attempts(module: string): Promise<Attempt[]>;
  /** Forgets everything of a module. */
  erase(module: string): Promise<void>;
  /** Calls back when another tab has saved or erased; returns the way to stop. */
  watch(module: string, changed: (record: LearnerRecord | undefined) => void): () => void;
  close(): void;
}

/** Why a store cannot keep anything. */
export type StoreErrorCode = 'unavailable' | 'full' | 'newer-version' | 'failed';

/** Why a store could not do what was asked, as `code`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    options?: { cause?: unknown },
  ) {
    super(`Record store: ${code}`, options);
  }
}
