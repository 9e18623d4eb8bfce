/** The port to where the records of courses are kept. Every adapter passes `tests/contracts/course-store.ts`. */
import type { CourseRecord } from '../record/course-record.js';

export interface CourseStore {
  /** The course's record, upgraded to the current version; undefined where nothing was kept yet. */
  load(course: string): Promise<CourseRecord | undefined>;
  /**
   * Merges `record` into what is kept and resolves with the merged record once that is durable. Undefined, and nothing is
   * written, where another tab has erased it since this store last loaded or saved it.
   */
  save(record: CourseRecord): Promise<CourseRecord | undefined>;
  /** Forgets everything of the course as a whole; the records of its modules stay. */
  erase(course: string): Promise<void>;
  /** Calls back when another tab has saved or erased; returns the way to stop. */
  watch(course: string, changed: (record: CourseRecord | undefined) => void): () => void;
  close(): void;
}
