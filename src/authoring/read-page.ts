import type { Nodes, Root } from 'mdast';
import type { Report } from './diagnostic.js';
import { parseMarkdown } from './parse-markdown.js';
import type { SourceText } from './source-text.js';

const depthLimit = 80;

/** The tree of a Markdown file; an empty one where it nests too deeply, which is reported. */
export function readTree(source: SourceText, report: Report, body = 0): Root {
  try {
    const tree = parseMarkdown(source, body);
    const deep = firstBelow(tree, depthLimit);
    if (!deep) return tree;
    reportTooDeep(source, report, source.rangeOf(deep).start);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    reportTooDeep(source, report, body);
  }
  return { type: 'root', children: [] };
}

export function isStackOverflow(error: unknown): boolean {
  // Firefox has an error of its own for it.
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

export function reportTooDeep(source: SourceText, report: Report, at = 0): void {
  report('too-deep', source.place(at, at), {
    message: 'This file nests its parts too deeply to be read.',
    expected: 'Fewer quotes, lists or brackets inside each other.',
  });
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
