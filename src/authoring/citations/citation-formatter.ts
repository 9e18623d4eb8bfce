import locales from '@citation-js/plugin-csl/lib-mjs/locales.json';
import styles from '@citation-js/plugin-csl/lib-mjs/styles.json';
import CSL, { type CitationItem, type Engine } from 'citeproc';
import type { Reference } from '../../course/module.js';
import type { CompileMemory } from '../compile-memory.js';
import { contentHash } from '../content-hash.js';
import type { SourceEntry } from './references.js';

interface Manner {
  language: string;
  /** A CSL style as XML; APA where there is none. */
  style: string | undefined;
  memory: CompileMemory;
}

/** Formats citations and references in a CSL style. The processor is only started for what is not remembered. */
export class CitationFormatter {
  readonly #cited: readonly string[];
  /** What all wording goes by: the works, the style, the language. */
  readonly #scope: string;
  #started: Engine | undefined;

  /** `keys` are all that will be cited: authors and years are told apart among them. */
  constructor(
    private readonly entries: ReadonlyMap<string, SourceEntry>,
    keys: Iterable<string>,
    private readonly manner: Manner,
  ) {
    this.#cited = [...new Set(keys)].sort();
    const works = this.#cited.map((key) => [key, entries.get(key)?.hash]);
    this.#scope = contentHash([works, manner.language, manner.style]);
  }

  /** "(Berman et al., 2000, p. 684)" */
  cite(items: readonly CitationItem[]): string {
    if (this.#cited.length === 0) return '';
    return this.manner.memory.recall('citation', `${this.#scope} ${JSON.stringify(items)}`, () =>
      this.#engine().makeCitationCluster(items.map((item) => ({ ...item }))),
    );
  }

  /** The list of references, in the order of the style. */
  references(): Reference[] {
    if (this.#cited.length === 0) return [];
    return this.manner.memory.recall('references', this.#scope, () => this.#list());
  }

  #list(): Reference[] {
    const engine = this.#engine();
    engine.setOutputFormat('html');
    const bibliography = engine.makeBibliography();
    engine.setOutputFormat('text');
    if (!bibliography) return [];
    const [{ entry_ids: ids }, texts] = bibliography;
    return ids.flatMap(([id = ''], index) => {
      const url = this.entries.get(id)?.url;
      const short = this.cite([{ id }]).replace(/^\((.*)\)$/, '$1');
      return [{ id, short, text: runsOf(texts[index] ?? ''), ...(url !== undefined && { url }) }];
    });
  }

  #engine(): Engine {
    if (this.#started) return this.#started;
    const { language, style = styles.apa } = this.manner;
    const system = { retrieveLocale: localeOf, retrieveItem: (id: string) => this.entries.get(id)?.csl };
    const engine = new CSL.Engine(system, style, language, true);
    engine.setOutputFormat('text');
    engine.updateItems(this.#cited);
    this.#started = engine;
    return engine;
  }
}

/** Runs of plain and emphasised words from what citeproc writes as HTML. */
function runsOf(html: string): Reference['text'] {
  const runs: Reference['text'] = [];
  let depth = 0;
  for (const [token] of html.trim().matchAll(/<[^>]*>|[^<]+|</g)) {
    if (/^<\/(i|em)>$/.test(token)) depth = Math.max(0, depth - 1);
    else if (/^<(i|em)>$/.test(token)) depth += 1;
    else if (!/^<[^>]*>$/.test(token)) {
      const value = decode(token);
      const emphasis = depth > 0;
      const last = runs.at(-1);
      if (last?.emphasis === emphasis) last.value += value;
      else runs.push({ value, emphasis });
    }
  }
  const last = runs.at(-1);
  if (last) last.value = last.value.trimEnd();
  return runs.map(({ value, emphasis }) => ({ value: value.replace(/, & et al\./g, ', et al.'), emphasis }));
}

function decode(html: string): string {
  return html
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(
      /&(lt|gt|quot|nbsp|amp);/g,
      (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' })[name] ?? '&',
    );
}

/** The nearest of the languages that there is data for; the processor also asks for a style's default. */
function localeOf(language: string): string {
  const all = Object.entries(locales as Record<string, string>);
  const tongue = language.slice(0, 2).toLowerCase();
  return (
    (all.find(([name]) => name === language) ?? all.find(([name]) => name.startsWith(tongue)))?.[1] ?? locales['en-US']
  );
}
