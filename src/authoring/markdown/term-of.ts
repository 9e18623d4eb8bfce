import type { PhrasingContent } from 'mdast';
import type { Inline } from '../../course/prose.js';
import { Attributes } from './attributes.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import type { TextDirective } from './parse-markdown.js';
import { plainText } from '../../course/plain-text.js';

type ReadInlines = (nodes: readonly PhrasingContent[], page: Page) => Inline[];

/** `:term[words]{of=entry}`; its words alone where the glossary has no such entry. */
export function termOf(node: TextDirective, page: Page, read: ReadInlines): Inline[] {
  const { report, source, glossary } = page;
  const attributes = new Attributes(node, source, report, ['of']);
  const children = read(node.children, page);
  const words = plainText(children);
  if (!words.trim()) {
    report('empty-term', attributes.namePlace, {
      message: 'This term has no words.',
      expected: 'The words that the reader sees, in brackets: :term[dissociation].',
    });
    return children;
  }
  const of = attributes.get('of');
  const name = of?.value ?? words;
  const term = glossary.find(name);
  if (term) return [{ type: 'term', id: term.id, children }];
  const [first, last] = [node.children[0], node.children.at(-1)];
  const labelPlace =
    first && last ? source.place(source.rangeOf(first).start, source.rangeOf(last).end) : attributes.namePlace;
  report('unknown-term', of?.place ?? labelPlace, {
    message: `"${name}" is not in the glossary.`,
    expected: of
      ? undefined
      : 'A heading of glossary.md, another name in brackets after it, or {of="…"} behind the words.',
    mend: didYouMean(name, glossary.names),
  });
  return children;
}
