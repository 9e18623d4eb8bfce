import type { IDBPTransaction, StoreNames } from 'idb';
import { is } from 'valibot';
import { withAttempts } from '../record/backup.js';
import { merge } from '../record/merge.js';
import { AttemptSchema, emptyRecord, type Attempt, type LearnerRecord } from '../record/record.js';
import { upgrade } from '../record/upgrade.js';
import { migrations, openDatabase, type Database, type KapstoneSchema, type Migration } from './database.js';
import { StoreError, type RecordStore } from './record-store.js';

type Transaction<M extends IDBTransactionMode> = IDBPTransaction<KapstoneSchema, StoreNames<KapstoneSchema>[], M>;

interface Message {
  module: string;
  isErased: boolean;
}

interface Opening {
  database: Promise<Database>;
  /** Rejects when another tab is in the way. */
  blocked: Promise<never>;
}

/**
 * Keeps records in IndexedDB, on this device. Two stores on one database name are as two tabs: what both save is merged.
 *
 * Nothing is ever lost: a record that can only be read in part is mended from its attempts, which are kept one by one, and
 * is put aside as it was found before it is written over. A record of a newer edition is left alone: its module is
 * refused as `newer-version`.
 */
export function idbStore(name: string, steps: readonly Migration[] = migrations): RecordStore {
  return new IdbStore(name, steps);
}

class IdbStore implements RecordStore {
  readonly #channel: BroadcastChannel | undefined;
  readonly #watchers = new Set<(message: Message) => void>();
  #opening: Opening | undefined;
  #isClosed = false;

  constructor(
    private readonly name: string,
    private readonly steps: readonly Migration[],
  ) {
    this.#channel = openChannel(`kapstone ${name}`);
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      for (const watcher of this.#watchers) watcher(data);
    });
  }

  async load(module: string): Promise<LearnerRecord | undefined> {
    // On a first visit nobody waits for the database to be made: it is ready by the time that something is saved.
    if (!this.#opening && !(await mayExist(this.name))) {
      void this.#connect().catch(() => undefined);
      return undefined;
    }
    return this.#transact('readonly', async (transaction) => (await read(transaction, module)).record);
  }

  async save(record: LearnerRecord, attempts: readonly Attempt[]): Promise<LearnerRecord> {
    const { module } = record;
    const merged = await this.#transact('readwrite', async (transaction) => {
      const found = await read(transaction, module);
      const joined = found.record ? merge(found.record, record) : record;
      const { records, attempts: rows, aside } = storesOf(transaction);
      // Each in a function of its own: a put may throw at once, and then the others must not be left unheard.
      const writes = [
        () => records.put(joined, module),
        ...attempts.map((attempt) => () => rows.put({ module, attempt })),
        ...(found.isMended ? [() => aside.put({ module, record: found.stored })] : []),
      ];
      await Promise.all(writes.map(async (write) => write()));
      return joined;
    });
    this.#tell({ module, isErased: false });
    return merged;
  }

  attempts(module: string): Promise<Attempt[]> {
    return this.#transact('readonly', (transaction) => attemptsOf(transaction, module));
  }

  async erase(module: string): Promise<void> {
    await this.#transact('readwrite', async (transaction) => {
      const { records, attempts, aside } = storesOf(transaction);
      const attemptKeys = await attempts.index('by-module').getAllKeys(rangeOf(module));
      const asideKeys = await aside.index('by-module').getAllKeys(module);
      await Promise.all([
        records.delete(module),
        ...attemptKeys.map((key) => attempts.delete(key)),
        ...asideKeys.map((key) => aside.delete(key)),
      ]);
    });
    this.#tell({ module, isErased: true });
  }

  watch(module: string, changed: (record: LearnerRecord | undefined) => void): () => void {
    const watcher = (message: Message) => {
      if (message.module !== module) return;
      if (message.isErased) changed(undefined);
      else void this.load(module).then(isWatching, () => undefined);
    };
    const isWatching = (record: LearnerRecord | undefined) => {
      if (record && this.#watchers.has(watcher)) changed(record);
    };
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  close(): void {
    this.#isClosed = true;
    this.#watchers.clear();
    this.#channel?.close();
    void this.#opening?.database.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
  }

  #tell(message: Message): void {
    if (!this.#isClosed) this.#channel?.postMessage(message);
  }

  /** Runs `work` in one transaction, all or nothing; it may await nothing but IndexedDB. */
  async #transact<M extends 'readonly' | 'readwrite', T>(
    mode: M,
    work: (transaction: Transaction<M>) => Promise<T>,
  ): Promise<T> {
    const transaction = await this.#begin(mode);
    const ended = transaction.done.then(
      () => undefined,
      (cause: unknown) => ({ cause }),
    );
    try {
      const result = await work(transaction);
      const failure = await ended;
      if (failure) throw failure.cause;
      return result;
    } catch (cause) {
      abort(transaction);
      // A request only knows that its transaction was aborted; the transaction knows why.
      throw toStoreError(isNamed(cause, 'AbortError') ? ((await ended)?.cause ?? cause) : cause);
    }
  }

  async #begin<M extends 'readonly' | 'readwrite'>(mode: M): Promise<Transaction<M>> {
    const names: StoreNames<KapstoneSchema>[] = ['records', 'attempts', 'kept-aside'];
    const begin = (database: Database) => database.transaction(names, mode, { durability: 'strict' });
    const database = await this.#connect();
    try {
      return begin(database);
    } catch (cause) {
      if (!isNamed(cause, 'InvalidStateError')) throw toStoreError(cause);
      // The connection went away without a word, as some browsers do to a page in the background.
      this.#opening = undefined;
      return begin(await this.#connect());
    }
  }

  async #connect(): Promise<Database> {
    if (this.#isClosed) throw new StoreError('unavailable');
    const { database, blocked } = (this.#opening ??= this.#open());
    return Promise.race([database, blocked]);
  }

  #open(): Opening {
    const forget = () => {
      if (this.#opening === opening) this.#opening = undefined;
    };
    let block: () => void = () => undefined;
    const blocked = new Promise<never>((_, reject) => {
      block = () => {
        reject(new StoreError('unavailable'));
      };
    });
    blocked.catch(() => undefined);
    const database = openDatabase(
      this.name,
      {
        blocked: () => {
          block();
        },
        closed: forget,
      },
      this.steps,
    );
    database.catch(forget);
    const opening = { database, blocked };
    return opening;
  }
}

/** False where there is surely no such database. Where the browser does not tell, opening it will. */
async function mayExist(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((known) => known.name === name);
  } catch {
    return true;
  }
}

function storesOf(transaction: Transaction<'readwrite'>) {
  return {
    records: transaction.objectStore('records'),
    attempts: transaction.objectStore('attempts'),
    aside: transaction.objectStore('kept-aside'),
  };
}

interface Found {
  /** What the store holds, as it is. */
  stored: unknown;
  record: LearnerRecord | undefined;
  /** Whether `record` had to be mended. */
  isMended: boolean;
}

/** Reads one row; the attempts only where the record has to be mended with them. */
async function read(transaction: Transaction<'readonly' | 'readwrite'>, module: string): Promise<Found> {
  const stored = await transaction.objectStore('records').get(module);
  if (stored === undefined) return { stored, record: undefined, isMended: false };
  const upgraded = upgrade(stored);
  if ('problem' in upgraded && upgraded.problem === 'newer-version') throw new StoreError('newer-version');
  if ('record' in upgraded && upgraded.leftOut.length === 0)
    return { stored, record: upgraded.record, isMended: false };
  const readable = 'record' in upgraded ? upgraded.record : emptyRecord(module);
  return { stored, record: withAttempts(readable, await attemptsOf(transaction, module)), isMended: true };
}

/** Those that can be read. The index orders them by time, then by id. */
async function attemptsOf(transaction: Transaction<'readonly' | 'readwrite'>, module: string): Promise<Attempt[]> {
  const rows = await transaction.objectStore('attempts').index('by-module').getAll(rangeOf(module));
  return rows.flatMap(({ attempt }) => (is(AttemptSchema, attempt) ? attempt : []));
}

function rangeOf(module: string): IDBKeyRange {
  return IDBKeyRange.bound([module, -Infinity], [module, Infinity]);
}

function abort(transaction: Transaction<'readonly' | 'readwrite'>): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

function toStoreError(cause: unknown): StoreError {
  if (cause instanceof StoreError) return cause;
  return new StoreError(isNamed(cause, 'QuotaExceededError') ? 'full' : 'failed', { cause });
}

function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof DOMException && cause.name === name;
}

/** Where a page may not have a channel, the tabs meet at the next save. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
