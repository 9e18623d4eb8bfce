import type { CitationItem } from 'citeproc';
import type { Reference } from '../../course/module.js';
import { CitationFormatter } from './citation-formatter.js';
import type { CompileMemory } from '../compile-memory.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { SourceEntry } from './references.js';

/** What is worded: a claim or a competency by its `citation`, a citation in the text by its `text`. */
type Cited = { citation: string } | { text: string };

/** A citation, and what it stands in. */
export interface Gathered {
  items: readonly CitationItem[];
  /** The author's own words. */
  own: string;
  cited: Cited;
}

/**
 * The citations of a course. How one is worded depends on all the others (two works of one author in one year), so they are
 * gathered first, with the author's own words in their place, and worded together at the end.
 */
export class Citations {
  readonly gathered: Gathered[] = [];

  constructor(
    readonly entries: ReadonlyMap<string, SourceEntry>,
    readonly report: Report,
    /** False where the list of references could not be read: that is enough to say. */
    readonly isListed = true,
  ) {}

  /** Whether a work can be cited; says at `place` why not. */
  isCitable(key: string, place: Place): boolean {
    const entry = this.entries.get(key);
    if (!this.isListed) return false;
    if (!entry) {
      this.report('unknown-citation', place, {
        message: `"@${key}" is not in references.json.`,
        mend: didYouMean(key, this.entries.keys(), (best) => `@${best}`),
      });
    } else if (!entry.isConfirmed) {
      this.report('citation-to-confirm', place, {
        message: `"@${key}" is marked as "to confirm", so it cannot be cited yet.`,
        expected: 'Check the reference, then remove these words from its note or title.',
      });
    }
    return entry?.isConfirmed ?? false;
  }

  /** Gathers a citation of works that can be cited: `cited` has the author's own words until all are known. */
  gather(items: readonly CitationItem[], own: string, cited: Cited): void {
    word(cited, own);
    if (items.length > 0) this.gathered.push({ items, own, cited });
  }

  /** Citations of the same works, gathered by themselves. */
  apart(report: Report): Citations {
    return new Citations(this.entries, report, this.isListed);
  }

  /** Gathers what was gathered apart. Where it has been worded since, it is in the author's words again. */
  gatherAll(apart: readonly Gathered[]): void {
    for (const { items, own, cited } of apart) this.gather(items, own, cited);
  }

  /** Words every citation that was gathered, and gives the list of all that is cited. */
  format(language: string, style: string | undefined, memory: CompileMemory): Reference[] {
    const keys = [...new Set(this.gathered.flatMap(({ items }) => items.map(({ id }) => id)))];
    const all = this.#word(keys, language, style, memory);
    if (all) return all;
    // The processor stops at some odd entries. They are looked for one by one, and left out.
    const sound = keys.filter((key) => {
      const isSound = this.#word([key], language, style, memory) !== undefined;
      const place = this.entries.get(key)?.place;
      if (!isSound && place) {
        this.report('bad-reference', place, { message: `"${key}" cannot be worded as a reference.` });
      }
      return isSound;
    });
    return this.#word(sound, language, style, memory) ?? [];
  }

  /** Words the citations of these works; undefined where the processor stops. */
  #word(
    keys: readonly string[],
    language: string,
    style: string | undefined,
    memory: CompileMemory,
  ): Reference[] | undefined {
    try {
      const formatter = new CitationFormatter(this.entries, keys, { language, style, memory });
      const isKnown = new Set(keys);
      for (const { items, cited } of this.gathered) {
        const known = items.filter(({ id }) => isKnown.has(id));
        if (known.length > 0) word(cited, formatter.cite(known));
      }
      return formatter.references();
    } catch {
      return undefined;
    }
  }
}

function word(cited: Cited, text: string): void {
  if ('citation' in cited) cited.citation = text;
  else cited.text = text;
}
