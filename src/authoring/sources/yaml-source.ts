import { isMap, isScalar, parseDocument, visit, type Document } from 'yaml';
import type { Place, Report } from '../diagnostics/diagnostic.js';
import { reportTooDeep } from './too-deep.js';
import type { SourceText } from './source-text.js';
import { mends, openedIn, yamlSlip } from './yaml-slip.js';

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

  /** Reads `source` from `start` to `end`; undefined, with the mistake reported, where it is not good YAML. */
  static read(source: SourceText, report: Report, start = 0, end = source.text.length): YamlSource | undefined {
    const text = plainlyIndented(source.text.slice(start, end));
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
    const [first] = document.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    // What comes after a slip of the shape is read wrongly, so that one slip would be reported many times.
    for (const error of first ? [first] : document.errors) {
      const [from, to] = error.pos;
      const opened = first && openedIn(text, from);
      if (opened !== undefined) {
        complain([opened, opened + 1], `What ${text.charAt(opened)} opens here is not closed.`, mends.MISSING_CHAR);
        continue;
      }
      const lineStart = text.lastIndexOf('\n', from - 1) + 1;
      const line = /[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
      const { message, expected } = yamlSlip(error, line, from - lineStart);
      const end = error.code === 'MULTIPLE_DOCS' ? from + 3 : Math.min(to, Math.max(from, lineStart + line.length));
      complain([from, end], message, expected);
    }
    if (first) return undefined;
    visit(document, {
      Alias: (_key, node) => {
        complain(node.range ?? [0], `"*${node.source}" is an alias.`, 'Write the words out, or put them in quotes.');
      },
      Scalar: (_key, node) => {
        if (node.type === 'PLAIN' && /^[“„‟].*[“”‟]$/s.test(node.source ?? '')) {
          const [from, to] = node.range ?? [0, 0];
          report('curly-quotes', source.place(start + from, start + to), {
            message: 'These quotation marks are curly, so they are shown as a part of the words.',
            expected: 'Straight ones. Where the words are a quotation, straight ones around the curly ones.',
          });
        }
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

/** Word sets spaces that do not break, which YAML does not take for spaces. Every place stays. */
function plainlyIndented(text: string): string {
  return text.replace(/^[ \t\u00A0]*(?:-[ \u00A0]+)*(?:[\w-]+:\u00A0)?/gm, (lead) => lead.replaceAll('\u00A0', ' '));
}

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
