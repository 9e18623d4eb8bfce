import type { CourseRecord } from '../record/course-record.js';
import { mergeCourse } from '../record/merge-course.js';
import type { CourseStore } from './course-store.js';
import { StoreError } from './record-store.js';

interface Message {
  from: CourseStore;
  course: string;
  record: CourseRecord | undefined;
}

/** What stores keep in memory. Two stores on one memory are as two tabs. */
export class CourseMemory {
  readonly records = new Map<string, CourseRecord>();
  /** How often each course was erased. */
  readonly erasures = new Map<string, number>();
  readonly listeners = new Set<(message: Message) => void>();
}

/** Keeps the records of courses until the page is left: for tests and previews. */
export function memoryCourse(memory: CourseMemory = new CourseMemory()): CourseStore {
  return new MemoryCourse(memory);
}

class MemoryCourse implements CourseStore {
  readonly #listeners = new Set<(message: Message) => void>();
  /** How often each course had been erased when this store last heard of it. */
  readonly #erasures = new Map<string, number>();
  #isClosed = false;

  constructor(private readonly memory: CourseMemory) {}

  load(course: string): Promise<CourseRecord | undefined> {
    return this.#run(() => {
      this.#hear(course);
      return this.memory.records.get(course);
    });
  }

  save(record: CourseRecord): Promise<CourseRecord | undefined> {
    const { course } = record;
    const known = this.#erasures.get(course);
    return this.#run(() => {
      const isErased = known !== undefined && known !== this.#erased(course);
      this.#hear(course);
      if (isErased) return undefined;
      const kept = this.memory.records.get(course);
      const merged = structuredClone(kept ? mergeCourse(kept, record) : record);
      this.memory.records.set(course, merged);
      this.#tell(course, merged);
      return merged;
    });
  }

  erase(course: string): Promise<void> {
    return this.#run(() => {
      this.memory.records.delete(course);
      this.memory.erasures.set(course, this.#erased(course) + 1);
      this.#hear(course);
      this.#tell(course, undefined);
    });
  }

  watch(course: string, changed: (record: CourseRecord | undefined) => void): () => void {
    const listener = (message: Message) => {
      if (message.from === this || message.course !== course) return;
      if (!message.record) this.#hear(course);
      changed(structuredClone(message.record));
    };
    this.memory.listeners.add(listener);
    this.#listeners.add(listener);
    return () => {
      this.memory.listeners.delete(listener);
    };
  }

  close(): void {
    this.#isClosed = true;
    for (const listener of this.#listeners) this.memory.listeners.delete(listener);
  }

  /** Copies go out, so that nobody holds what is kept. */
  async #run<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.#isClosed) throw new StoreError('unavailable');
    return structuredClone(work());
  }

  #erased(course: string): number {
    return this.memory.erasures.get(course) ?? 0;
  }

  #hear(course: string): void {
    this.#erasures.set(course, this.#erased(course));
  }

  #tell(course: string, record: CourseRecord | undefined): void {
    for (const listener of this.memory.listeners) listener({ from: this, course, record });
  }
}
