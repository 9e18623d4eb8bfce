import type { List, Paragraph, RootContent } from 'mdast';
import type { Inline } from '../../course/prose.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';

/** A "Label: words" line. */
export interface Fact {
  label: string;
  content: Inline[];
  line: Paragraph;
}

/** The first list whose every line is a fact, and what is left without it. */
export function splitFacts(nodes: readonly RootContent[], page: Page): { facts: Fact[]; rest: RootContent[] } {
  const list = nodes.find((part): part is List => part.type === 'list' && isFacts(part, page));
  const facts = (list?.children ?? []).flatMap(({ children: [line] }) =>
    line?.type === 'paragraph' ? [{ ...splitAtColon(inlinesOf(line.children, page)), line }] : [],
  );
  return { facts, rest: nodes.filter((part) => part !== list) };
}

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

function splitAtColon(inlines: readonly Inline[]): Pick<Fact, 'label' | 'content'> {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return { label: '', content: [...inlines] };
  const colon = first.value.indexOf(':');
  const value = first.value.slice(colon + 1).trimStart();
  return { label: first.value.slice(0, colon).trim(), content: value ? [{ type: 'text', value }, ...rest] : rest };
}
