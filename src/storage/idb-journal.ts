import { is } from 'valibot';
import { Connection, openChannel } from './connection.js';
import { migrations, type Migration } from './database.js';
import {
  entriesOf,
  isFilled,
  JournalRowSchema,
  type JournalEntry,
  type JournalRow,
  type JournalStore,
  type Writing,
} from './journal-store.js';

/** Keeps the journal in IndexedDB, on this device. Two of them on one database name are as two tabs. */
export function idbJournal(name: string): JournalStore {
  return idbJournalAt(name, migrations);
}

/**
 * The same in a database that has come through these steps only.
 * @internal
 */
export function idbJournalAt(name: string, steps: readonly Migration[]): JournalStore {
  return new IdbJournal(name, steps);
}

class IdbJournal implements JournalStore {
  readonly #channel: BroadcastChannel | undefined;
  readonly #watchers = new Set<() => void>();
  readonly #connection: Connection;

  constructor(name: string, steps: readonly Migration[]) {
    this.#connection = new Connection(name, ['journal'], steps);
    this.#channel = openChannel(`kapstone journal ${name}`);
    this.#channel?.addEventListener('message', () => {
      for (const watcher of this.#watchers) watcher();
    });
  }

  entries(): Promise<JournalEntry[]> {
    return this.#connection.transact('readonly', async (transaction) =>
      entriesOf(readable(await transaction.objectStore('journal').getAll())),
    );
  }

  async write({ replaces, ...row }: Writing): Promise<JournalEntry | undefined> {
    const { module, block, version } = row;
    const rows = await this.#connection.transact('readwrite', async (transaction) => {
      const store = transaction.objectStore('journal');
      const requests = [
        ...replaces.map((id) => store.delete([module, block, id])),
        ...(isFilled(row) ? [store.put(row, [module, block, version.id])] : []),
      ];
      const all = store.getAll(within(module, block));
      // A page that is being left may not live to see it commit by itself.
      transaction.commit();
      await Promise.all(requests);
      return all;
    });
    this.#tell();
    return entriesOf(readable(rows))[0];
  }

  async erase({ module, block }: { module?: string; block?: string }): Promise<void> {
    await this.#connection.transact('readwrite', async (transaction) => {
      const store = transaction.objectStore('journal');
      if (module === undefined) await store.clear();
      else await store.delete(block === undefined ? within(module) : within(module, block));
    });
    this.#tell();
  }

  watch(changed: () => void): () => void {
    // One of its own for each call: the same function may watch twice.
    const watcher = () => {
      changed();
    };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#watchers.clear();
    this.#channel?.close();
    this.#connection.close();
  }

  #tell(): void {
    if (!this.#connection.isClosed) this.#channel?.postMessage('changed');
  }
}

/** All keys that begin with these parts. */
function within(...parts: string[]): IDBKeyRange {
  return IDBKeyRange.bound(parts, [...parts, []]);
}

function readable(rows: readonly unknown[]): JournalRow[] {
  return rows.filter((row) => is(JournalRowSchema, row));
}
