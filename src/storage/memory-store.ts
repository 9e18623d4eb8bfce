import { merge } from '../record/merge.js';
import type { Attempt, LearnerRecord } from '../record/record.js';
import { MemoryRecords, RecordMemory } from './memory-records.js';
import type { RecordStore } from './record-store.js';

/** What stores keep in memory. Two stores on one memory are as two tabs. */
export class Memory extends RecordMemory<LearnerRecord> {
  readonly attempts = new Map<string, { module: string; attempt: Attempt }>();
}

/** Keeps records until the page is left: for tests, previews, and where a host page keeps them itself. */
export function memoryStore(memory: Memory = new Memory()): RecordStore {
  const records = new MemoryRecords(memory, merge);
  return {
    load: (module) => records.load(module),
    save: (record, attempts) =>
      records.save(record.module, record, () => {
        const { module } = record;
        for (const attempt of structuredClone(attempts)) memory.attempts.set(attempt.id, { module, attempt });
      }),
    attempts: (module) =>
      records.run(() =>
        [...memory.attempts.values()]
          .flatMap((row) => (row.module === module ? row.attempt : []))
          .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
      ),
    erase: (module) =>
      records.erase(module, () => {
        for (const [id, row] of memory.attempts) if (row.module === module) memory.attempts.delete(id);
      }),
    watch: (module, changed) => records.watch(module, changed),
    close: () => {
      records.close();
    },
  };
}
