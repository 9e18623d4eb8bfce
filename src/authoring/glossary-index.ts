import type { Term } from '../course/module.js';
import { normalise } from './content-hash.js';
import { compareWords } from './slug.js';

/** Finds terms by name, by another name or by id, whatever the case, singular or plural. */
export class Glossary {
  readonly #byName = new Map<string, Term>();
  readonly #terms = new Set<Term>();

  /** Every name that a term can be found by. */
  get names(): Iterable<string> {
    return this.#byName.keys();
  }

  /** In alphabetical order. */
  get terms(): Term[] {
    return [...this.#terms].sort((a, b) => compareWords(a.name, b.name));
  }

  has(name: string): boolean {
    return this.#byName.has(normalise(name));
  }

  /** The first term to take a name keeps it. */
  add(name: string, term: Term): void {
    this.#terms.add(term);
    if (!this.has(name)) this.#byName.set(normalise(name), term);
  }

  find(words: string): Term | undefined {
    const name = normalise(words);
    const forms = [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y'), `${name}s`];
    for (const form of forms) {
      const term = this.#byName.get(form);
      if (term) return term;
    }
    return [...this.#terms].find(({ id }) => id === name);
  }
}
