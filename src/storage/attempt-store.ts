import { openDB, type DBSchema } from 'idb';
import type { Instant } from '../record/record.js';

/** An attempt at a module as an LMS counts them, and what this device knows of it. */
export interface KeptAttempt {
  /** Its id, as the LMS has it beside its data; absent of work from before attempts were told apart. */
  id?: string;
  /** Name of the database that holds what was done in it. */
  database: string;
  begun: Instant;
  /**
   * What shows that the LMS has it. `seen`: at a later launch it gave back what it had been told. `said`: it says that it kept it.
   * `none`: it was never told, or never answered.
   */
  proof: 'none' | 'said' | 'seen';
  /** The page of the LMS that said it, see `Launch.pageOfLms`. */
  pageOfLms?: number;
}

/** The attempts of each learner on this device, oldest first. Where nothing can be kept, calls reject. */
export interface AttemptStore {
  load(learner: string): Promise<KeptAttempt[]>;
  save(learner: string, attempt: KeptAttempt): Promise<void>;
}

interface Schema extends DBSchema {
  attempts: { key: [learner: string, database: string]; value: KeptAttempt };
}

/** Keeps them in a database of its own, which only launch pages open. `learner` is the name of a learner's first database. */
export function idbAttempts(name: string): AttemptStore {
  const open = () =>
    openDB<Schema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('attempts');
      },
    });
  return {
    async load(learner) {
      const database = await open();
      const found = await database.getAll('attempts', IDBKeyRange.bound([learner], [learner, []]));
      database.close();
      return found.sort((a, b) => a.begun - b.begun);
    },
    async save(learner, attempt) {
      const database = await open();
      await database.put('attempts', attempt, [learner, attempt.database]);
      database.close();
    },
  };
}
