/**
 * What is remembered: the Markdown of a file as a tree, the wording of a citation, the list of references, all plain data that JSON can
 * hold; and what came of reading a file, and of a whole module, which only serve the program that did the work.
 */
export type Remembered = 'tree' | 'citation' | 'references' | 'reading' | 'module';

/**
 * What compiles may take over from earlier ones: results of pure functions, each by all that it was worked out from. Whoever is given
 * one shares it with others, and changes nothing in it, but for the words of citations in a reading.
 */
export interface CompileMemory {
  /** The result that `key` has had before, else that of `work`. Remembers nothing where `work` throws. */
  recall<T>(what: Remembered, key: string, work: () => T): T;
}

/**
 * Remembers within a compile, and, between those of one program, what the last one asked for: it grows with the course, and not
 * with the edits of a long day.
 */
export class LastCompile implements CompileMemory {
  #before: ReadonlyMap<string, unknown>;
  #now = new Map<string, unknown>();

  /** Goes on from what an earlier program has `kept`. */
  constructor(kept: Iterable<readonly [string, unknown]> = []) {
    this.#before = new Map(kept);
  }

  /** What the last compile has asked for, as far as JSON can hold it. */
  get kept(): [string, unknown][] {
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
    const name = `${what} ${key}`;
    const held = this.#now.has(name) ? this.#now : this.#before;
    const result = held.has(name) ? (held.get(name) as T) : work();
    this.#now.set(name, result);
    return result;
  }
}

function isData([name]: readonly [string, unknown]): boolean {
  return !/^(reading|module) /.test(name);
}
