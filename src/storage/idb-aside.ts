import { upgradeCourse } from '../record/upgrade-course.js';
import { upgrade } from '../record/upgrade.js';
import type { Aside, AsidePlace, AsideStore } from './aside-store.js';
import { Connection, type Transaction } from './connection.js';
import { courseKey } from './idb-course.js';

/** What `idbStore` and `idbCourse` have put aside in the database of that name. */
export function idbAside(name: string): AsideStore {
  return new IdbAside(name);
}

class IdbAside implements AsideStore {
  readonly #connection: Connection;

  constructor(name: string) {
    this.#connection = new Connection(name, ['records', 'courses', 'kept-aside']);
  }

  async found(place: AsidePlace): Promise<Aside[]> {
    if (await this.#connection.isFirst()) return [];
    return this.#connection.transact('readonly', async (transaction) => {
      const [rows, broken] = await Promise.all([
        Promise.all(keysOf(place).map((key) => transaction.objectStore('kept-aside').index('by-module').getAll(key))),
        brokenIn(transaction, place),
      ]);
      return [
        ...rows.flat().map(({ module, record, told }) => ({ of: module, record, isTold: told === true })),
        ...broken,
      ];
    });
  }

  async tell(place: AsidePlace): Promise<void> {
    await this.#connection.transact('readwrite', async (transaction) => {
      const aside = transaction.objectStore('kept-aside');
      const cursors = keysOf(place).map(async (key) => {
        let cursor = await aside.index('by-module').openCursor(key);
        while (cursor) {
          await cursor.update({ ...cursor.value, told: true });
          cursor = await cursor.continue();
        }
      });
      await Promise.all(cursors);
    });
  }

  close(): void {
    this.#connection.close();
  }
}

function keysOf({ modules, course }: AsidePlace): string[] {
  return [...modules, ...(course === undefined ? [] : [courseKey(course)])];
}

/** What the next save will put aside. */
async function brokenIn(transaction: Transaction<'readonly'>, { modules, course }: AsidePlace): Promise<Aside[]> {
  const [records, courses] = [transaction.objectStore('records'), transaction.objectStore('courses')];
  const found = await Promise.all([
    ...modules.map((id) => broken(id, records.get(id), upgrade)),
    ...(course === undefined ? [] : [broken(courseKey(course), courses.get(course), upgradeCourse)]),
  ]);
  return found.flat();
}

/** A record of a newer edition is not broken. */
async function broken(of: string, stored: Promise<unknown>, read: (record: unknown) => Upgrading): Promise<Aside[]> {
  const record = await stored;
  if (record === undefined) return [];
  const upgraded = read(record);
  const isBroken = 'problem' in upgraded ? upgraded.problem === 'broken' : upgraded.leftOut.length > 0;
  return isBroken ? [{ of, record, isTold: false }] : [];
}

type Upgrading = ReturnType<typeof upgrade | typeof upgradeCourse>;
