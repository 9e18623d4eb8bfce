import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Attempt } from '../record/record.js';
import { StoreError } from './record-store.js';

/** What was stored may be of any age: `upgrade` says what it is. */
export interface KapstoneSchema extends DBSchema {
  /** By module id. */
  records: { key: string; value: unknown };
  attempts: {
    key: string;
    value: { module: string; attempt: Attempt };
    indexes: { 'by-module': [string, number] };
  };
  /** Records that could not be read in full, as they were found, before anything was written over them. */
  'kept-aside': {
    key: number;
    /** `told`: the learner has hidden the line that tells of it. */
    value: { module: string; record: unknown; told?: true };
    indexes: { 'by-module': string };
  };
  /** By module, reflection and version. */
  journal: { key: [module: string, block: string, version: string]; value: unknown };
  /** How often a module was erased, by its id: a save tells by it that what it knows is gone. */
  erasures: { key: string; value: number };
  /** By course id. */
  courses: { key: string; value: unknown };
}

export type Database = IDBPDatabase<KapstoneSchema>;
type UpgradeTransaction = IDBPTransaction<KapstoneSchema, StoreNames<KapstoneSchema>[], 'versionchange'>;
export type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/** Append only: the migration at index n takes the database to version n + 1. It awaits nothing but IndexedDB. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore('records');
    database
      .createObjectStore('attempts', { keyPath: 'attempt.id' })
      .createIndex('by-module', ['module', 'attempt.at']);
    database.createObjectStore('kept-aside', { autoIncrement: true }).createIndex('by-module', 'module');
  },
  (database) => {
    database.createObjectStore('journal');
    database.createObjectStore('erasures');
  },
  (database) => {
    database.createObjectStore('courses');
  },
];

export interface DatabaseEvents {
  /** Another tab holds an older version open and this one cannot open before that closes. */
  blocked: () => void;
  /** The connection is closed: for another tab's upgrade, or by the browser. */
  closed: () => void;
}

/**
 * Opens the database and brings it to the current version; a migration that fails leaves it as it was. The connection
 * makes way when another tab wants to upgrade.
 */
export async function openDatabase(
  name: string,
  { blocked, closed }: DatabaseEvents,
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  let failure: unknown;
  const run = async (upgrading: Database, oldVersion: number, transaction: UpgradeTransaction) => {
    try {
      for (const migrate of steps.slice(oldVersion)) await migrate(upgrading, transaction);
    } catch (cause) {
      failure = cause;
      transaction.done.catch(() => undefined);
      transaction.abort();
    }
  };
  try {
    const database: Database = await openDB<KapstoneSchema>(name, steps.length, {
      upgrade: (upgrading, oldVersion, _newVersion, transaction) => void run(upgrading, oldVersion, transaction),
      blocked,
      blocking: () => {
        database.close();
        closed();
      },
      terminated: closed,
    });
    return database;
  } catch (cause) {
    if (failure !== undefined) throw new StoreError('failed', { cause: failure });
    throw new StoreError(openingCode(cause), { cause });
  }
}

function openingCode(cause: unknown): StoreError['code'] {
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'VersionError') return 'newer-version';
  return name === 'QuotaExceededError' ? 'full' : 'unavailable';
}
