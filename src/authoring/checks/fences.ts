import type { Nodes } from 'mdast';
import { openingPlace } from '../markdown/attributes.js';
import { blockNames } from '../blocks/read-block.js';
import { fencePairs, type FencePairs } from '../markdown/fence-pairs.js';
import { nearest } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { descendants, type ContainerDirective } from '../markdown/parse-markdown.js';

/** Blocks that do not end, colons that end nothing, and lines that look like the beginning of a block but are none. */
export function checkFences(page: Page): void {
  const pairs = fencePairs(page.source);
  for (const { node, parent } of descendants(page.tree)) {
    if (node.type === 'containerDirective') checkClosed(node, parent, pairs, page);
    if (node.type === 'paragraph') checkLines(page.source.rangeOf(node), pairs, page);
  }
}

function checkClosed(node: ContainerDirective, parent: Nodes, pairs: FencePairs, { source, report }: Page): void {
  const isInner = parent.type === 'containerDirective';
  const { isClosed: isPaired } = pairs.openings.get(source.rangeOf(node).start) ?? {};
  // One colon too few in a block that may hold others. In one that may not, it is enough to say so.
  if (isPaired && !(isInner && parent.name === 'set')) return;
  const lines = source.sliceOf(node).split(/\r\n|\r|\n/);
  const colons = /^:*/.exec(lines[0] ?? '')?.[0].length ?? 3;
  const last = /^[\s>]*(:{3,})\s*$/.exec(lines.at(-1) ?? '')?.[1]?.length ?? 0;
  if (isPaired !== false && lines.length > 1 && last >= colons) return;
  report('unclosed-block', openingPlace(node, source), {
    message: `This ${node.name} does not end.`,
    expected: isPaired
      ? 'A line of three colons after it. A block that holds others begins and ends with one colon more than they do.'
      : `A line of ${colons} colons after its last line.`,
  });
}

function checkLines(
  { start, end }: { start: number; end: number },
  { strays }: FencePairs,
  { source, report }: Page,
): void {
  for (const { index, 0: line } of source.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
    const [, before = '', colons = '', rest = ''] = /^([\s>]*)(:{3,})(.*)$/.exec(line) ?? [];
    if (!colons) continue;
    const from = start + index + before.length;
    if (!rest.trim() && !strays.has(from)) continue;
    if (!rest.trim()) {
      report('stray-fence', source.place(from, from + colons.length), {
        message: 'These colons end no block.',
        expected: 'A block that holds others begins and ends with one colon more than they do.',
      });
    } else if (/^\s*[A-Za-z]/.test(rest)) {
      const name = /[A-Za-z]+/.exec(rest)?.[0] ?? '';
      report('unread-block', source.place(from, from + colons.length + rest.trimEnd().length), {
        message: 'This line begins like a block, but it cannot be read as one.',
        expected: `:::${nearest(name, blockNames) ?? 'name'}{#id key=value key="two words"}, on a line of its own, with no space before the name and all quotes and braces closed.`,
      });
    }
  }
}
