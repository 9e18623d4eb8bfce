import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Place, Report } from './diagnostic.js';
import { reportTooDeep } from './too-deep.js';
import type { SourceText } from './source-text.js';

export type Path = readonly (string | number)[];

/** Characters: the YAML reader compares each key of a map with all of the others. */
const sizeLimit = 100_000;
const depthLimit = 80;

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
    const text = source.text.slice(start, end);
    if (text.length > sizeLimit) {
      report('file-too-big', source.place(start), {
        message: `This YAML has ${text.length} characters, so it is not read.`,
        expected: `At most ${sizeLimit}. What is long belongs into a lesson.`,
      });
      return undefined;
    }
    const deep = tooDeepAt(text);
    if (deep !== undefined) {
      reportTooDeep(source, report, start + deep);
      return undefined;
    }
    // Not 'silent', which would take the first of several documents without a word.
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
    let mistakes = 0;
    const complain = (range: readonly number[], message: string, expected?: string) => {
      mistakes += 1;
      const [from = 0, to = from] = range;
      report('bad-yaml', source.place(start + from, start + to), { message, expected });
    };
    for (const { code, message, pos } of document.errors) {
      complain(
        code === 'MULTIPLE_DOCS' ? [pos[0], pos[0] + 3] : pos,
        `This is not YAML: ${message.split('; please')[0] ?? ''}.`.replace(/\.\.$/, '.'),
        mends[code],
      );
    }
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

/** What the mistakes that authors make most often call for, by the codes of the YAML reader. */
const mends: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'Put words that hold a colon in quotes: title: "Ketamine: an overview".',
  MULTILINE_IMPLICIT_KEY: 'A colon and a space behind each key, and keys of one level below each other.',
  UNEXPECTED_TOKEN: 'Put words that hold signs such as : # @ % in quotes, and close every quote.',
  BAD_SCALAR_START: 'Put words that begin with a sign such as @ % ` in quotes.',
  DUPLICATE_KEY: 'Each key once.',
  MISSING_CHAR: 'Close what was opened: quotes with ", lists with ], keys in braces with }.',
  TAB_AS_INDENT: 'Spaces at the beginning of a line, no tabs.',
  BAD_INDENT: 'Keys of one level begin in the same column.',
  MULTIPLE_DOCS: 'One document: leave out the line of three hyphens.',
};

/** The offset from which on YAML nests more deeply than anybody writes it; its reader would run out of room. */
function tooDeepAt(text: string): number | undefined {
  const indented = new RegExp(`^(?: {${2 * depthLimit},}|(?:[ \\t]*[-?:][ \\t]+){${depthLimit},})`, 'm').exec(text);
  if (indented) return indented.index + indented[0].length;
  let open = 0;
  for (const { index, 0: sign } of text.matchAll(/[[\]{}]/g)) {
    open = Math.max(0, open + (sign === '[' || sign === '{' ? 1 : -1));
    if (open > depthLimit) return index;
  }
  return undefined;
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const [from, to] = node.range as number[];
  return from === undefined || to === undefined ? undefined : [from, to];
}
