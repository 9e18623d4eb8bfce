import { emptyCourseRecord, type CourseRecord } from '../record/course-record.js';
import { mergeCourse } from '../record/merge-course.js';
import { upgradeCourse } from '../record/upgrade-course.js';
import { Connection, type Transaction } from './connection.js';
import type { CourseStore } from './course-store.js';
import { migrations, type Migration } from './database.js';
import { RecordNews } from './record-news.js';
import { StoreError } from './record-store.js';

/**
 * Keeps the records of courses in IndexedDB, on this device. Two stores on one database name are as two tabs. A record that can
 * only be read in part is put aside as it was found before it is written over; one of a newer edition is left alone.
 */
export function idbCourse(name: string, steps: readonly Migration[] = migrations): CourseStore {
  return new IdbCourse(name, steps);
}

class IdbCourse implements CourseStore {
  readonly #news: RecordNews<CourseRecord>;
  readonly #connection: Connection;

  constructor(name: string, steps: readonly Migration[]) {
    this.#connection = new Connection(name, ['courses', 'kept-aside', 'erasures'], steps);
    this.#news = new RecordNews(`kapstone course ${name}`, (course) => this.load(course));
  }

  async load(course: string): Promise<CourseRecord | undefined> {
    const [{ record }, erasures] = await this.#connection.transact('readonly', (transaction) =>
      Promise.all([read(transaction, course), erasuresOf(transaction, course)]),
    );
    this.#news.erasures.set(course, erasures);
    return record;
  }

  async save(record: CourseRecord): Promise<CourseRecord | undefined> {
    const { course } = record;
    const known = this.#news.erasures.get(course);
    let erasures = 0;
    const merged = await this.#connection.transact('readwrite', async (transaction) => {
      erasures = await erasuresOf(transaction, course);
      if (known !== undefined && known !== erasures) return undefined;
      const found = await read(transaction, course);
      const joined = found.record ? mergeCourse(found.record, record) : record;
      await Promise.all([
        transaction.objectStore('courses').put(joined, course),
        ...(found.isBroken
          ? [transaction.objectStore('kept-aside').put({ module: courseKey(course), record: found.stored })]
          : []),
      ]);
      return joined;
    });
    this.#news.erasures.set(course, erasures);
    if (merged) this.#news.tellChanged(course);
    return merged;
  }

  async erase(course: string): Promise<void> {
    const erasures = await this.#connection.transact('readwrite', async (transaction) => {
      const aside = transaction.objectStore('kept-aside');
      const count = (await erasuresOf(transaction, course)) + 1;
      const asideKeys = await aside.index('by-module').getAllKeys(courseKey(course));
      await Promise.all([
        transaction.objectStore('erasures').put(count, courseKey(course)),
        transaction.objectStore('courses').delete(course),
        ...asideKeys.map((key) => aside.delete(key)),
      ]);
      return count;
    });
    this.#news.tellErased(course, erasures);
  }

  watch(course: string, changed: (record: CourseRecord | undefined) => void): () => void {
    return this.#news.watch(course, changed);
  }

  close(): void {
    this.#news.close();
    this.#connection.close();
  }
}

/** What stands for a course where ids of modules stand otherwise: no module has a space in its id. */
export function courseKey(course: string): string {
  return `course ${course}`;
}

interface Found {
  /** What the store holds, as it is. */
  stored: unknown;
  record: CourseRecord | undefined;
  /** Whether something of it could not be read. */
  isBroken: boolean;
}

async function read(transaction: Transaction<'readonly' | 'readwrite'>, course: string): Promise<Found> {
  const stored = await transaction.objectStore('courses').get(course);
  if (stored === undefined) return { stored, record: undefined, isBroken: false };
  const upgraded = upgradeCourse(stored);
  if (!('problem' in upgraded)) return { stored, record: upgraded.record, isBroken: upgraded.leftOut.length > 0 };
  if (upgraded.problem === 'newer-version') throw new StoreError('newer-version');
  return { stored, record: emptyCourseRecord(course), isBroken: true };
}

async function erasuresOf(transaction: Transaction<'readonly' | 'readwrite'>, course: string): Promise<number> {
  return (await transaction.objectStore('erasures').get(courseKey(course))) ?? 0;
}
