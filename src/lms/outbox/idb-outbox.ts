import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Instant } from '../../record/record.js';
import type { Outgoing, PutAside, StatementOutbox, Waiting } from './statement-outbox.js';

interface Row extends Waiting {
  /** When it was posted, and where it stood among those that were posted with it. */
  order: [at: Instant, index: number];
}

interface OutboxSchema extends DBSchema {
  told: { key: string; value: unknown };
  waiting: { key: [place: string, id: string]; value: Row };
  aside: { key: [place: string, id: string]; value: PutAside & Pick<Waiting, 'statement'> & { at: Instant } };
}

type Database = IDBPDatabase<OutboxSchema>;

/**
 * Keeps statements in IndexedDB, in a database of their own that only launch pages open. Calls reject where the browser keeps
 * nothing; the next one tries again.
 */
export function idbOutbox(name: string): StatementOutbox {
  return new IdbOutbox(name);
}

class IdbOutbox implements StatementOutbox {
  #opening: Promise<Database> | undefined;

  constructor(private readonly name: string) {}

  async load(place: string): Promise<Outgoing> {
    const database = await this.#connect();
    const transaction = database.transaction(['told', 'waiting']);
    const [told, rows] = await Promise.all([
      transaction.objectStore('told').get(place),
      transaction.objectStore('waiting').getAll(within(place)),
    ]);
    rows.sort((a, b) => a.order[0] - b.order[0] || a.order[1] - b.order[1]);
    return { told, waiting: rows.map(({ order: _, ...row }) => row) };
  }

  async post(
    place: string,
    { statements, told, at }: { statements: readonly Waiting[]; told: unknown; at: Instant },
  ): Promise<void> {
    const database = await this.#connect();
    const transaction = database.transaction(['told', 'waiting'], 'readwrite', { durability: 'strict' });
    const requests: Promise<unknown>[] = [transaction.done];
    const ask = (request: Promise<unknown>) => {
      request.catch(() => undefined);
      requests.push(request);
    };
    try {
      const waiting = transaction.objectStore('waiting');
      ask(transaction.objectStore('told').put(told, place));
      for (const [index, row] of statements.entries())
        ask(waiting.put({ ...row, order: [at, index] }, [place, row.statement.id]));
      // A page that is being left may not live to see it commit by itself.
      transaction.commit();
      await Promise.all(requests);
    } catch (cause) {
      transaction.done.catch(() => undefined);
      abort(transaction);
      throw cause;
    }
  }

  async settle(
    place: string,
    { sent, aside = [] }: { sent: readonly string[]; aside?: readonly PutAside[] },
  ): Promise<void> {
    const database = await this.#connect();
    const transaction = database.transaction(['waiting', 'aside'], 'readwrite');
    const waiting = transaction.objectStore('waiting');
    await Promise.all([
      ...sent.map((id) => waiting.delete([place, id])),
      ...aside.map(async (each) => {
        const row = await waiting.get([place, each.id]);
        if (!row) return;
        const { statement, order } = row;
        await transaction.objectStore('aside').put({ ...each, statement, at: order[0] }, [place, each.id]);
        await waiting.delete([place, each.id]);
      }),
      transaction.done,
    ]);
  }

  async aside(place: string): Promise<(PutAside & Pick<Waiting, 'statement'>)[]> {
    const database = await this.#connect();
    const rows = await database.getAll('aside', within(place));
    return rows.sort((a, b) => a.at - b.at).map(({ at: _, ...row }) => row);
  }

  close(): void {
    void this.#opening?.then(
      (database) => {
        database.close();
      },
      () => undefined,
    );
    this.#opening = undefined;
  }

  #connect(): Promise<Database> {
    const forget = () => {
      this.#opening = undefined;
    };
    this.#opening ??= openDB<OutboxSchema>(this.name, 1, {
      upgrade(database) {
        database.createObjectStore('told');
        database.createObjectStore('waiting');
        database.createObjectStore('aside');
      },
      blocking(_current, _blocked, { target }) {
        (target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    this.#opening.catch(forget);
    return this.#opening;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

/** All keys that begin with this place. */
function within(place: string): IDBKeyRange {
  return IDBKeyRange.bound([place], [place, []]);
}
