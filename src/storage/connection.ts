import type { IDBPTransaction, StoreNames } from 'idb';
import { migrations, openDatabase, type Database, type KapstoneSchema, type Migration } from './database.js';
import { StoreError } from './record-store.js';

export type Transaction<M extends IDBTransactionMode> = IDBPTransaction<
  KapstoneSchema,
  StoreNames<KapstoneSchema>[],
  M
>;

interface Opening {
  database: Promise<Database>;
  /** Rejects when another tab is in the way. */
  blocked: Promise<never>;
}

/** A way to the database for one adapter: opened when it is first needed, and again when it went away. */
export class Connection {
  #opening: Opening | undefined;
  #isClosed = false;

  /** `stores` are those that every transaction spans. */
  constructor(
    private readonly name: string,
    private readonly stores: StoreNames<KapstoneSchema>[],
    private readonly steps: readonly Migration[] = migrations,
  ) {}

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Begins to open the database, and to make it where there is none, on the side. */
  open(): void {
    this.#connect().catch(() => undefined);
  }

  /** Whether there is surely no database yet, so that nothing is kept in it. Then it begins to be made. */
  async isFirst(): Promise<boolean> {
    if (this.#opening || this.#isClosed || (await mayExist(this.name))) return false;
    this.open();
    return true;
  }

  /**
   * Runs `work` in one transaction, all or nothing; it may await nothing but IndexedDB. What it has handed over by its end is
   * kept: it need not wait for the answer to each (see `handOver`).
   */
  async transact<M extends 'readonly' | 'readwrite', T>(
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
      commit(transaction);
      const failure = await ended;
      if (failure) throw failure.cause;
      return result;
    } catch (cause) {
      abort(transaction);
      // A request only knows that its transaction was aborted; the transaction knows why.
      throw toStoreError(isNamed(cause, 'AbortError') ? ((await ended)?.cause ?? cause) : cause);
    }
  }

  close(): void {
    this.#isClosed = true;
    void this.#opening?.database.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
  }

  async #begin<M extends 'readonly' | 'readwrite'>(mode: M): Promise<Transaction<M>> {
    const begin = (database: Database) => database.transaction(this.stores, mode, { durability: 'strict' });
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

/** Where the browser does not tell, opening it will. */
async function mayExist(name: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some((known) => known.name === name);
  } catch {
    return true;
  }
}

/** Hands writes over without waiting for an answer to each: whether they were taken, the end of the transaction says. */
export function handOver(...writes: (() => Promise<unknown>)[]): void {
  // Each in a function of its own: a write may throw at once, and then the others must not be left unheard.
  for (const write of writes) write().catch(() => undefined);
}

/** Without waiting until the browser finds that nothing more comes. */
function commit(transaction: Transaction<'readonly' | 'readwrite'>): void {
  try {
    transaction.commit();
  } catch {
    // It has ended already.
  }
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
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
