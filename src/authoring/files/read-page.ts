import type { Nodes, Root } from 'mdast';
import type { CompileMemory } from '../compile-memory.js';
import type { Report } from '../diagnostics/diagnostic.js';
import { parseMarkdown } from '../markdown/parse-markdown.js';
import type { SourceText } from '../sources/source-text.js';
import { isStackOverflow, reportTooDeep } from '../sources/too-deep.js';

const depthLimit = 80;
/** Characters: the longest paragraph that anybody has written here has 800. */
const lineLimit = 20_000;

interface TreeSetting {
  report: Report;
  memory: CompileMemory;
}

/** The tree of a Markdown file; an empty one where it nests too deeply or a line does not end, which is reported. */
export function readTree(source: SourceText, { report, memory }: TreeSetting, body = 0): Root {
  const root: Root = { type: 'root', children: [] };
  const nested = nestedAt(source.text, body);
  if (nested !== undefined) {
    reportTooDeep(source, report, nested);
    return root;
  }
  const long = tooLongAt(source.text, body);
  if (long !== undefined) {
    report('line-too-long', source.place(long.start), {
      message: `This line has ${long.length} characters, so the file is not read.`,
      expected: 'Paragraphs, with an empty line between them. A picture is a file in media/, and no part of the text.',
    });
    return root;
  }
  try {
    const tree = memory.recall('tree', `${body} ${source.hash}`, () => parseMarkdown(source, body));
    const deep = firstBelow(tree, depthLimit);
    if (!deep) return tree;
    reportTooDeep(source, report, source.rangeOf(deep).start);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    reportTooDeep(source, report, body);
  }
  return root;
}

function tooLongAt(text: string, body: number): { start: number; length: number } | undefined {
  for (const { index, 0: line } of text.slice(body).matchAll(/[^\r\n]+/g)) {
    if (line.length > lineLimit) return { start: body + index, length: line.length };
  }
  return undefined;
}

/** Where a line begins with more marks of quotes and lists than the limit, or is indented for as many: the parser needs minutes for it. */
function nestedAt(text: string, body: number): number | undefined {
  const mark = '[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))';
  const marks = new RegExp(`^(?:(?:${mark}){${depthLimit + 1}}|[ \\t]{${4 * depthLimit},}[-+*>\\d])`, 'm');
  const found = marks.exec(text.slice(body));
  return found ? body + found.index + found[0].length - 1 : undefined;
}

/** The first node that lies deeper than `limit`, found without recursion. */
function firstBelow(root: Root, limit: number): Nodes | undefined {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return level[0];
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return undefined;
}
