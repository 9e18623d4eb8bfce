import type { List, RootContent } from 'mdast';
import type { BlockOf } from '../../course/block.js';
import type { Inline } from '../../course/prose.js';
import { Attributes } from '../attributes.js';
import { inlinesOf } from '../inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../parse-markdown.js';
import { proseOf } from '../prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { reportStray } from './stray-text.js';

type Card = BlockOf<'cards'>['cards'][number];

/** Headings with what follows them; a list of "Label: words" holds the facts. */
export function readCards(node: ContainerDirective, page: Page): BlockOf<'cards'> | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const body: readonly RootContent[] = bodyOf(node);
  const starts = [...body.keys()].filter((index) => body[index]?.type === 'heading');
  reportStray(body.slice(0, starts[0] ?? body.length), 'Each card begins with a heading: "### …".', page);
  checkFilled(starts, attributes, page, 'A heading for each card: "### …".');
  const cards = starts.map((start, index) => readCard(body.slice(start, starts[index + 1] ?? body.length), page));
  return id && { kind: 'cards', id: id.id, cards };
}

function readCard([heading, ...rest]: readonly RootContent[], page: Page): Card {
  const facts = rest.find((part): part is List => part.type === 'list' && isFacts(part, page));
  return {
    title: heading?.type === 'heading' ? inlinesOf(heading.children, page) : [],
    facts: (facts?.children ?? []).map(({ children: [line] }) =>
      splitAtColon(line?.type === 'paragraph' ? inlinesOf(line.children, page) : []),
    ),
    nodes: proseOf(
      rest.filter((part) => part !== facts),
      page,
    ),
  };
}

/** Whether every line of a list is a fact. */
function isFacts({ ordered, children }: List, { source }: Page): boolean {
  return (
    !ordered &&
    children.every(
      ({ children: [line, ...more] }) =>
        line?.type === 'paragraph' &&
        line.children[0]?.type === 'text' &&
        more.length === 0 &&
        /^[^:]+:\s/.test(source.sliceOf(line)),
    )
  );
}

function splitAtColon(inlines: readonly Inline[]): Card['facts'][number] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return { label: '', content: [...inlines] };
  const colon = first.value.indexOf(':');
  const value = first.value.slice(colon + 1).trimStart();
  return { label: first.value.slice(0, colon).trim(), content: value ? [{ type: 'text', value }, ...rest] : rest };
}
