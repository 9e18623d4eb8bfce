import { hashOf } from './content-hash.js';

/**
 * What is remembered: the Markdown of a file as a tree, what came of reading it, what the checks of a module found, the wording of a
 * citation, the list of references, all plain data that can be kept on a disk; and files that were opened, and whole modules, which
 * only serve the program that did the work.
 */
export type Remembered = 'tree' | 'reading' | 'checks' | 'citation' | 'references' | 'opened' | 'module';

const onlyHere: readonly Remembered[] = ['opened', 'module'];

/**
 * What compiles may take over from earlier ones: results of pure functions, each by all that it was worked out from. Whoever is given
 * one shares it with others, and changes nothing in it, but for the words of citations in a reading.
 */
export interface CompileMemory {
  /** The result that `key` has had before, else that of `work`. Remembers nothing where `work` throws. */
  recall<T>(what: Remembered, key: string, work: () => T): T;
  /** The same for a thing that nobody changes, as long as there is one: what is in it need not be hashed. */
  recallOf<T>(thing: object, key: string, work: () => T): T;
}

/** A result, and the names of those that were recalled while it was worked out. */
export interface Result {
  readonly value: unknown;
  readonly parts: readonly string[];
}

/**
 * Remembers within a compile, and, between those of one program, what the last one asked for, with what that was made of: it grows with
 * the course, and not with the edits of a long day.
 */
export class LastCompile implements CompileMemory {
  #before: ReadonlyMap<string, Result>;
  #now = new Map<string, Result>();
  /** Names recalled within each piece of work that is under way. */
  readonly #working: string[][] = [];
  readonly #ofThings = new WeakMap<object, Map<string, unknown>>();

  /** Goes on from what an earlier program has `kept`. */
  constructor(kept: Iterable<readonly [string, Result]> = []) {
    this.#before = new Map(kept);
  }

  /** What the last compile has asked for, as far as a disk can hold it. */
  get kept(): [string, Result][] {
    return [...this.#now].filter(isData);
  }

  /** Whether that is not what the compile has found. */
  get hasChanged(): boolean {
    const kept = this.kept;
    return kept.length !== [...this.#before].filter(isData).length || kept.some(([name]) => !this.#before.has(name));
  }

  /** To be called before each further compile. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  recall<T>(what: Remembered, key: string, work: () => T): T {
    const name = `${what} ${hashOf(key)}`;
    this.#working.at(-1)?.push(name);
    const known = this.#now.get(name) ?? this.#before.get(name);
    if (!known) return this.#workedOut(name, work);
    this.#take(name, known);
    return known.value as T;
  }

  recallOf<T>(thing: object, key: string, work: () => T): T {
    const all = this.#ofThings.get(thing) ?? new Map<string, unknown>();
    this.#ofThings.set(thing, all);
    if (!all.has(key)) all.set(key, work());
    return all.get(key) as T;
  }

  #workedOut<T>(name: string, work: () => T): T {
    const parts: string[] = [];
    this.#working.push(parts);
    try {
      const value = work();
      this.#now.set(name, { value, parts });
      return value;
    } finally {
      this.#working.pop();
    }
  }

  #take(name: string, result: Result): void {
    if (this.#now.has(name)) return;
    this.#now.set(name, result);
    for (const part of result.parts) {
      const known = this.#before.get(part);
      if (known) this.#take(part, known);
    }
  }
}

function isData([name]: readonly [string, unknown]): boolean {
  return !onlyHere.some((what) => name.startsWith(`${what} `));
}
