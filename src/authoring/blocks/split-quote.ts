import type { ListItem, RootContent } from 'mdast';
import type { Prose } from '../../course/prose.js';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Page } from '../page.js';
import { proseOf } from '../markdown/prose-of.js';

/** An entry of a list, and what the quote under it says about it. */
export interface Quoted {
  content: Prose[];
  rationale: Prose[];
  /** Of the entry's own words. */
  place: Place;
}

export function splitQuote(item: ListItem, page: Page): Quoted {
  const own = item.children.filter(({ type }) => type !== 'blockquote') as RootContent[];
  const [first] = own;
  return {
    content: proseOf(own, page),
    rationale: quotesIn(item.children, page),
    place: page.source.placeOf(first ?? item),
  };
}

/** The words of the quotes among these nodes. */
export function quotesIn(nodes: readonly RootContent[], page: Page): Prose[] {
  return nodes.flatMap((node) => (node.type === 'blockquote' ? proseOf(node.children, page) : []));
}
