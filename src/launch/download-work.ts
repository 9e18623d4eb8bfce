import { backupOf } from '../record/backup.js';
import type { KeptAttempt } from '../storage/attempt-store.js';
import { idbStore } from '../storage/idb-store.js';
import type { RecordStore } from '../storage/record-store.js';

/** Hands the learner the work of attempts before this one, a file each, as a backup that a player can load. */
export async function downloadEarlier(attempts: readonly KeptAttempt[], module: string): Promise<void> {
  for (const { database } of attempts) {
    const store = idbStore(database);
    await downloadWork(store, module);
    store.close();
  }
}

export async function downloadWork(store: RecordStore, module: string): Promise<void> {
  const record = await store.load(module).catch(() => undefined);
  if (!record) return;
  const backup = backupOf(record, await store.attempts(module).catch(() => []));
  const url = URL.createObjectURL(new Blob([JSON.stringify(backup, undefined, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `kapstone-${module}-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
}
