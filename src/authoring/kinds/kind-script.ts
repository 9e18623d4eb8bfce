/**
 * The file of a kind, an ES module, as an expression that gives its default export: that is what stands in a page, which is
 * one file and loads no modules. Lines stay where they are.
 */
import { parse, type Program } from 'acorn';
import type { Remark } from '../diagnostics/diagnostic.js';

export interface KindScript {
  script: string;
  /** How many characters of the first line were put before it. */
  shift: number;
  /** Where a part of the default export stands, as far as it is written out. */
  rangeOf(path: readonly (string | number)[]): Range;
}

export interface Range {
  start: number;
  end: number;
}

export interface Unread extends Range {
  remark: Remark;
}

const opening = '(()=>{"use strict";';
const given = '$kind';
const alone =
  'One file that needs no other: Kapstone copies it into the pages. What it takes from others, put into it.';

export function kindScript(text: string): KindScript | Unread {
  const program = read(text);
  if ('remark' in program) return program;
  let script = text;
  /** Replaces a stretch by as many characters on the same lines, where there is room. */
  const put = ({ start, end }: Range, words = '') => {
    const blank = text.slice(start, end).replace(/[^\n]/g, ' ');
    script = script.slice(0, start) + words + blank.slice(words.length) + script.slice(end);
  };
  let home: Range | undefined;
  let value: Node | undefined;
  let result = given;
  // From the end on, so that places before stay right.
  for (const node of [...program.body].reverse()) {
    if (node.type === 'ExportDefaultDeclaration') {
      home = { start: node.start, end: node.start + 'export default'.length };
      value = node.declaration;
      put({ start: node.start, end: node.declaration.start }, `const ${given} =`);
    } else if (node.type === 'ExportNamedDeclaration' && !node.source) {
      const main = node.specifiers.find(({ exported }) => nameOf(exported) === 'default');
      if (main) {
        home = node;
        result = nameOf(main.local);
        value = declared(program, result);
      }
      put({ start: node.start, end: node.declaration?.start ?? node.end });
    } else if (/^(Import|Export)/.test(node.type)) {
      return unread(node, 'This file asks for another file.', alone);
    }
  }
  if (!home) {
    const expected = 'export default { … }: see "Kinds of your own" in the guide.';
    return { start: 0, end: 0, remark: { message: 'This file gives no kind.', expected } };
  }
  const place = home;
  return {
    script: `${opening}${script}\nreturn ${result}})()`,
    shift: opening.length,
    rangeOf: (path) => rangeIn(value, path, program) ?? place,
  };
}

/** What of acorn's tree is looked at here. */
type Node = Range & {
  type: string;
  properties?: Node[];
  elements?: (Node | null)[];
  key?: Node;
  value?: unknown;
  name?: string;
};

function read(text: string): Program | Unread {
  const ends = /<\/(script|style)|<!--/i.exec(text);
  if (ends) {
    const { index: start } = ends;
    return {
      start,
      end: start + ends[0].length,
      remark: {
        message: `"${ends[0]}" would end the script of the page in which this file stands.`,
        expected: `A backslash in it, in a text: "${ends[0].slice(0, 1)}\\${ends[0].slice(1)}".`,
      },
    };
  }
  try {
    return parse(text, { ecmaVersion: 2022, sourceType: 'module', allowAwaitOutsideFunction: false });
  } catch (error) {
    const { message, pos, raisedAt } = error as SyntaxError & { pos?: number; raisedAt?: number };
    const start = pos ?? 0;
    const words = message.replace(/ \(\d+:\d+\)$/, '');
    return {
      start,
      end: Math.max(start, raisedAt ?? start),
      remark: {
        message: `This is not JavaScript that a page can run: ${words}.`,
        expected: 'Plain JavaScript. TypeScript is compiled first.',
      },
    };
  }
}

function unread({ start, end }: Range, message: string, expected: string): Unread {
  return { start, end, remark: { message, expected } };
}

function nameOf(node: { type: string; name?: string; value?: unknown }): string {
  return node.name ?? String(node.value);
}

/** The value that a name at the top of the file is given. */
function declared({ body }: Program, name: string | undefined): Node | undefined {
  for (const statement of body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations)
      if (id.type === 'Identifier' && id.name === name && init) return init;
  }
  return undefined;
}

/** As deep as the path leads through what is written out; undefined where it does not lead in at all. */
function rangeIn(value: Node | undefined, path: readonly (string | number)[], program: Program): Range | undefined {
  let at = value?.type === 'Identifier' ? declared(program, value.name) : value;
  let range: Range | undefined;
  for (const key of path) {
    const property = at?.properties?.find(({ key: named }) => named && nameOf(named) === key);
    const element = typeof key === 'number' ? at?.elements?.[key] : undefined;
    if (!property?.key && !element) break;
    range = property?.key ?? element ?? undefined;
    at = element ?? (isNode(property?.value) ? property.value : undefined);
  }
  return range && { start: range.start, end: range.end };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
