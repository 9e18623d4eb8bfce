import { is } from 'valibot';
import { withAttempts } from '../record/backup.js';
import { merge } from '../record/merge.js';
import { AttemptSchema, emptyRecord, type Attempt, type LearnerRecord } from '../record/record.js';
import { upgrade } from '../record/upgrade.js';
import { Connection, handOver, type Transaction } from './connection.js';
import { migrations, type Migration } from './database.js';
import type { HeadStart } from './head-start.js';
import { RecordNews } from './record-news.js';
import { StoreError, type RecordStore } from './record-store.js';

/**
 * Keeps records in IndexedDB, on this device. Two stores on one database name are as two tabs: what both save is merged.
 *
 * Nothing is ever lost: a record that can only be read in part is mended from its attempts, which are kept one by one, and
 * is put aside as it was found before it is written over. A record of a newer edition is left alone: its module is
 * refused as `newer-version`.
 */
export function idbStore(name: string, options: IdbStoreOptions = {}): RecordStore {
  return new IdbStore(name, options);
}

interface IdbStoreOptions {
  /** @internal */
  steps?: readonly Migration[];
  /**
   * Taken instead of a first look into the database, where it is of the module that is asked for.
   * @internal
   */
  headStart?: Promise<HeadStart | undefined>;
}

class IdbStore implements RecordStore {
  readonly #news: RecordNews<LearnerRecord>;
  readonly #connection: Connection;
  readonly #version: number;

  #headStart: Promise<HeadStart | undefined> | undefined;

  constructor(name: string, { steps = migrations, headStart }: IdbStoreOptions) {
    this.#headStart = headStart;
    this.#version = steps.length;
    this.#connection = new Connection(name, ['records', 'attempts', 'kept-aside', 'erasures'], steps);
    this.#news = new RecordNews(`kapstone ${name}`, (module) => this.load(module));
  }

  async load(module: string): Promise<LearnerRecord | undefined> {
    const early = await this.#early(module);
    if (early) {
      this.#news.erasures.set(module, early.erasures);
      return early.record;
    }
    // On a first visit nobody waits for the database to be made: it is ready by the time that something is saved.
    if (await this.#connection.isFirst()) {
      this.#news.erasures.set(module, 0);
      return undefined;
    }
    const [{ record }, erasures] = await this.#connection.transact('readonly', async (transaction) =>
      Promise.all([read(transaction, module), erasuresOf(transaction, module)]),
    );
    this.#news.erasures.set(module, erasures);
    return record;
  }

  /** What was read before this store was there, if it can be used as it is. It is good for the first look only. */
  async #early(module: string): Promise<(Pick<Found, 'record'> & { erasures: number }) | undefined> {
    const found = await this.#headStart;
    if (found?.module !== module || (found.version !== 0 && found.version !== this.#version)) return undefined;
    this.#headStart = undefined;
    const record = wholeRecord(found.record);
    if (found.record !== undefined && !record) return undefined;
    this.#connection.open();
    return { record, erasures: found.erasures };
  }

  async save(record: LearnerRecord, attempts: readonly Attempt[]): Promise<LearnerRecord | undefined> {
    const { module } = record;
    const known = this.#news.erasures.get(module);
    let erasures = 0;
    const merged = await this.#connection.transact('readwrite', async (transaction) => {
      // Asked at once: feedback waits for this transaction.
      const [count, found] = await Promise.all([erasuresOf(transaction, module), read(transaction, module)]);
      erasures = count;
      if (known !== undefined && known !== erasures) return undefined;
      const joined = found.record ? merge(found.record, record) : record;
      const { records, attempts: rows, aside } = storesOf(transaction);
      handOver(
        () => records.put(joined, module),
        ...attempts.map((attempt) => () => rows.put({ module, attempt })),
        ...(found.isMended ? [() => aside.put({ module, record: found.stored })] : []),
      );
      return joined;
    });
    this.#news.erasures.set(module, erasures);
    if (merged) this.#news.tellChanged(module);
    return merged;
  }

  attempts(module: string): Promise<Attempt[]> {
    return this.#connection.transact('readonly', (transaction) => attemptsOf(transaction, module));
  }

  async erase(module: string): Promise<void> {
    const erasures = await this.#connection.transact('readwrite', async (transaction) => {
      const { records, attempts, aside } = storesOf(transaction);
      const count = (await erasuresOf(transaction, module)) + 1;
      const attemptKeys = await attempts.index('by-module').getAllKeys(rangeOf(module));
      const asideKeys = await aside.index('by-module').getAllKeys(module);
      await Promise.all([
        transaction.objectStore('erasures').put(count, module),
        records.delete(module),
        ...attemptKeys.map((key) => attempts.delete(key)),
        ...asideKeys.map((key) => aside.delete(key)),
      ]);
      return count;
    });
    this.#news.tellErased(module, erasures);
  }

  watch(module: string, changed: (record: LearnerRecord | undefined) => void): () => void {
    return this.#news.watch(module, changed);
  }

  close(): void {
    this.#news.close();
    this.#connection.close();
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
  const whole = wholeRecord(stored);
  if (whole) return { stored, record: whole, isMended: false };
  const upgraded = upgrade(stored);
  if ('problem' in upgraded && upgraded.problem === 'newer-version') throw new StoreError('newer-version');
  const readable = 'record' in upgraded ? upgraded.record : emptyRecord(module);
  return { stored, record: withAttempts(readable, await attemptsOf(transaction, module)), isMended: true };
}

/** A record that can be read with nothing left out. */
function wholeRecord(stored: unknown): LearnerRecord | undefined {
  const upgraded = stored === undefined ? undefined : upgrade(stored);
  return upgraded && 'record' in upgraded && upgraded.leftOut.length === 0 ? upgraded.record : undefined;
}

async function erasuresOf(transaction: Transaction<'readonly' | 'readwrite'>, module: string): Promise<number> {
  return (await transaction.objectStore('erasures').get(module)) ?? 0;
}

/** Those that can be read. The index orders them by time, then by id. */
async function attemptsOf(transaction: Transaction<'readonly' | 'readwrite'>, module: string): Promise<Attempt[]> {
  const rows = await transaction.objectStore('attempts').index('by-module').getAll(rangeOf(module));
  return rows.flatMap(({ attempt }) => (is(AttemptSchema, attempt) ? attempt : []));
}

function rangeOf(module: string): IDBKeyRange {
  return IDBKeyRange.bound([module, -Infinity], [module, Infinity]);
}
