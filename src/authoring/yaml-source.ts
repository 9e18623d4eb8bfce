import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Place, Report } from './diagnostic.js';
import type { SourceText } from './source-text.js';

export type Path = readonly (string | number)[];

/** YAML that was read, and where in its file each part stands. */
export class YamlSource {
  readonly value: unknown;
  readonly #document: Document;

  private constructor(
    readonly source: SourceText,
    readonly start: number,
    readonly end: number,
    document: Document,
  ) {
    this.#document = document;
    this.value = document.toJS();
  }

  /** Reads `source` from `start` to `end`; undefined, with every mistake reported, where it is not good YAML. */
  static read(source: SourceText, report: Report, start = 0, end = source.text.length): YamlSource | undefined {
    const document = parseDocument(source.text.slice(start, end), { prettyErrors: false, logLevel: 'silent' });
    let mistakes = 0;
    const complain = (range: readonly number[], message: string, expected?: string) => {
      mistakes += 1;
      const [from = 0, to = from] = range;
      report('bad-yaml', source.place(start + from, start + to), { message, expected });
    };
    for (const { message, pos } of document.errors) complain(pos, `This is not YAML: ${message}.`);
    visit(document, {
      Alias: (_key, node) => {
        complain(node.range ?? [0], `"*${node.source}" is an alias.`, 'Write the words out, or put them in quotes.');
      },
      Scalar: (_key, node) => {
        if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:')) complain(node.range ?? [0], 'Tags are not used.');
      },
      Pair: (_key, { key }) => {
        if (!isScalar(key)) complain(rangeOf(key) ?? [0], 'A key must be a plain word.');
      },
    });
    return mistakes === 0 ? new YamlSource(source, start, end, document) : undefined;
  }

  /** The place of the value at `path`, or of the nearest part around it. */
  place(path: Path): Place {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? this.#document.contents : this.#document.getIn(path.slice(0, length), true);
      const range = rangeOf(node);
      if (range) return this.source.place(this.start + range[0], this.start + range[1]);
    }
    return this.source.place(this.start);
  }

  /** Where the value at `path` begins. */
  startOf(path: Path): Place {
    const { file, line, column } = this.place(path);
    return { file, line, column, endLine: line, endColumn: column };
  }

  /** The place of the key that `path` ends with. */
  keyPlace(path: Path): Place {
    const parent = path.length === 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    const range = rangeOf(pair?.key);
    return range ? this.source.place(this.start + range[0], this.start + range[1]) : this.place(path);
  }
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [from, to] = node.range as number[];
  return from === undefined || to === undefined ? undefined : [from, to];
}
