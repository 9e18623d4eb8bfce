import type { Attempt, LearnerRecord } from '../record/record.js';
import type { RecordStore } from '../storage/record-store.js';

/** Told of a module's record after every change, wherever it was made; undefined when it was erased. */
export type Changed = (record: LearnerRecord | undefined) => void;

/**
 * The store that the pages in the frame work with. What they hand over is copied first: it would keep a page in memory that was
 * left long ago.
 */
export function launchedStore(store: RecordStore, module: string, changed: Changed): RecordStore {
  store.watch(module, changed);
  return {
    load: (id) => store.load(id),
    async save(record: LearnerRecord, attempts: readonly Attempt[]) {
      const copy = structuredClone(record);
      try {
        const kept = await store.save(copy, structuredClone(attempts));
        if (copy.module === module) changed(kept);
        return kept;
      } catch (error) {
        // What this device cannot keep, the LMS may.
        if (copy.module === module) changed(copy);
        throw error;
      }
    },
    attempts: (id) => store.attempts(id),
    async erase(id) {
      await store.erase(id);
      if (id === module) changed(undefined);
    },
    watch: (id, callback) => store.watch(id, callback),
    // It outlives the pages.
    close: () => undefined,
  };
}
