import type { Term } from '../../course/module.js';
import { normalise } from '../content-hash.js';
import { compareWords } from '../markdown/slug.js';

/** Terms by each of their names. Plain data. */
export interface GlossaryEntries {
  byName: Map<string, Term>;
  terms: Set<Term>;
}

/** Finds terms by name, by another name or by id, whatever the case, singular or plural. */
export class Glossary {
  constructor(readonly entries: GlossaryEntries = { byName: new Map(), terms: new Set() }) {}

  /** Every name that a term can be found by. */
  get names(): Iterable<string> {
    return this.entries.byName.keys();
  }

  /** In alphabetical order. */
  get terms(): Term[] {
    return [...this.entries.terms].sort((a, b) => compareWords(a.name, b.name));
  }

  has(name: string): boolean {
    return this.entries.byName.has(normalise(name));
  }

  /** The first term to take a name keeps it. */
  add(name: string, term: Term): void {
    this.entries.terms.add(term);
    if (!this.has(name)) this.entries.byName.set(normalise(name), term);
  }

  find(words: string): Term | undefined {
    const name = normalise(words);
    const forms = [name, name.replace(/s$/, ''), name.replace(/es$/, ''), name.replace(/ies$/, 'y'), `${name}s`];
    for (const form of forms) {
      const term = this.entries.byName.get(form);
      if (term) return term;
    }
    return [...this.entries.terms].find(({ id }) => id === name);
  }
}
