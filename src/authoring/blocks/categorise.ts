import type { Heading, RootContent } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.js';
import { idsFromText } from '../content-hash.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainProse, plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkStem, completeItem, itemHead } from './item-head.js';
import { reportDuplicates } from './report-duplicates.js';
import { splitQuote, type Quoted } from './split-quote.js';
import { reportStray } from './stray-text.js';

const shape = 'Two categories at least: a heading each, "### …", and below it a list of what belongs there.';

interface Category {
  text: string;
  place: Place;
  entries: Quoted[];
}

/** What asks, then a heading and a list for each category. */
export function readCategorise(node: ContainerDirective, page: Page) {
  const { report } = page;
  const head = itemHead(node, 'categorise', page);
  const body: readonly RootContent[] = bodyOf(node);
  const starts = [...body.keys()].filter((index) => body[index]?.type === 'heading');
  const stem = proseOf(body.slice(0, starts[0] ?? body.length), page);
  checkStem(stem, head, page);
  const parts = starts.map((start, index) =>
    readCategory(body[start] as Heading, body.slice(start + 1, starts[index + 1] ?? body.length), page),
  );
  if (parts.length < 2) {
    report('bad-categories', head.attributes.namePlace, {
      message: `This item has ${parts.length === 0 ? 'no categories' : 'one category only'}.`,
      expected: shape,
    });
  }
  const quoted = parts.flatMap(({ entries }) => entries);
  const texts = quoted.map(({ content }) => plainProse(content));
  reportDuplicates(
    parts.map(({ place }) => place),
    parts.map(({ text }) => text),
    'categories',
    report,
  );
  reportDuplicates(
    quoted.map(({ place }) => place),
    texts,
    'entries: each one stands in one category',
    report,
  );
  const categoryIds = idsFromText(
    'c',
    parts.map(({ text }) => text),
  );
  const entryIds = idsFromText('e', texts);
  if (!head.base || parts.length < 2 || quoted.length === 0) return undefined;
  const { id, objective, difficulty, group } = head.base;
  const categories = parts.map(({ text }, index) => ({ id: categoryIds[index] ?? '', text }));
  const entries = quoted.map((entry, index) => ({
    id: entryIds[index] ?? '',
    content: entry.content,
    category: categoryIds[parts.findIndex(({ entries }) => entries.includes(entry))] ?? '',
    rationale: entry.rationale,
  }));
  return completeItem(
    { kind: 'categorise', id, objective, difficulty, stem, ...(group && { group }), categories, entries },
    head.draft,
  );
}

function readCategory(heading: Heading, below: readonly RootContent[], page: Page): Category {
  const { report, source } = page;
  const place = source.placeOf(heading);
  const text = plainText(inlinesOf(heading.children, page)).trim();
  const entries = below.flatMap((part) =>
    part.type === 'list' ? part.children.map((item) => splitQuote(item, page)) : [],
  );
  reportStray(
    below.filter(({ type }) => type !== 'list'),
    'Under a heading stands a list. The reason for an entry is a quote below it, two spaces in: "  > …".',
    page,
  );
  if (!text || entries.length === 0) {
    report('bad-categories', place, {
      message: text ? 'Nothing belongs to this category.' : 'This category has no name.',
      expected: shape,
    });
  }
  for (const { content, rationale, place: at } of entries) {
    if (rationale.length > 0 && content.length > 0) continue;
    report('entry-without-reason', at, {
      message: content.length === 0 ? 'This entry has no words.' : 'Nothing is said about this entry.',
      expected: 'Its words, and its reason as a quote below it, two spaces in: "  > …".',
    });
  }
  return { text, place, entries };
}
