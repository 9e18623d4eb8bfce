import type { Nodes, Paragraph, Parents, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourceText } from '../sources/source-text.js';

export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
export type TextDirective = Extract<Nodes, { type: 'textDirective' }>;
export type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' | 'textDirective' }>;

const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective).freeze();

/** The tree of the Markdown from `body` on. Its offsets are those of the whole file. */
export function parseMarkdown(source: SourceText, body = 0): Root {
  const blank = source.text.slice(0, body).replace(/[^\r\n]/g, ' ');
  return processor.parse(blank + source.text.slice(body));
}

/** All nodes below a node, in reading order, each with its parent. */
export function* descendants(node: Nodes): Generator<{ node: Nodes; parent: Parents }> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    yield { node: child, parent: node };
    yield* descendants(child);
  }
}

/** The blocks that stand in a node, but not those inside of such blocks. */
export function* blocksWithin(node: Nodes): Generator<ContainerDirective> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type === 'containerDirective') yield child;
    else yield* blocksWithin(child);
  }
}

/** The words in brackets behind a block's name. */
export function labelOf(block: ContainerDirective): Paragraph | undefined {
  const [first] = block.children;
  return first?.type === 'paragraph' && isLabel(first) ? first : undefined;
}

/** What stands between a block's opening and closing lines. */
export function bodyOf(block: ContainerDirective): ContainerDirective['children'] {
  return labelOf(block) ? block.children.slice(1) : block.children;
}

function isLabel(node: Nodes): boolean {
  return (node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}
