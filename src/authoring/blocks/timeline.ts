import type { ListItem } from 'mdast';
import type { BlockOf } from '../../course/block.js';
import type { Inline } from '../../course/prose.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { didYouMean } from '../diagnostics/nearest.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { reportStray } from './stray-text.js';

type Timeline = BlockOf<'timeline'>;

/** A list of entries: date · tags · text. */
export function readTimeline(node: ContainerDirective, page: Page): Timeline | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id', 'tags']);
  const id = blockId(attributes, page);
  const tags = [...new Set((attributes.get('tags')?.value ?? '').split(/[\s,]+/).filter(Boolean))];
  const body = bodyOf(node);
  const entries = body.flatMap((part) =>
    part.type === 'list' ? part.children.flatMap((item) => readEntry(item, tags, page)) : [],
  );
  const expected = 'One list; each entry is: date · tags · text.';
  reportStray(
    body.filter(({ type }) => type !== 'list'),
    expected,
    page,
  );
  checkFilled(
    body.filter(({ type }) => type === 'list'),
    attributes,
    page,
    expected,
  );
  return id && { kind: 'timeline', id: id.id, tags, entries };
}

function readEntry(item: ListItem, known: readonly string[], page: Page): Timeline['entries'] {
  const [first, ...rest] = item.children;
  const inlines = first?.type === 'paragraph' ? inlinesOf(first.children, page) : [];
  const dated = splitAtDot(inlines);
  const date = dated ? plainText(dated.before).trim() : '';
  const further = proseOf(rest, page);
  if (!dated || !date) {
    page.report('entry-without-date', page.source.placeOf(first ?? item), {
      message: 'This entry does not begin with a date.',
      expected: 'date · tags · text, with a dot (·) and spaces around it; tags may be left out.',
    });
    return [];
  }
  const tagged = splitAtDot(dated.after);
  const words = tagged ? plainText(tagged.before).trim() : '';
  const isTags = /^[\p{L}\d-]+(\s*,\s*[\p{L}\d-]+)*$/u.test(words);
  const tags = isTags ? [...new Set(words.split(/\s*,\s*/))] : [];
  for (const tag of tags) if (!known.includes(tag)) reportTag(tag, item, known, page);
  const text = trimStart(isTags && tagged ? tagged.after : dated.after);
  return [
    {
      date,
      tags: tags.filter((tag) => known.includes(tag)),
      content: [{ type: 'paragraph', children: text }, ...further],
    },
  ];
}

function reportTag(tag: string, entry: ListItem, known: readonly string[], { source, report }: Page): void {
  const { start, end } = source.rangeOf(entry);
  const dot = source.text.slice(start, end).indexOf('·');
  const index = source.text.indexOf(tag, start + Math.max(0, dot));
  const place = index === -1 || index >= end ? source.placeOf(entry) : source.place(index, index + tag.length);
  report('unknown-tag', place, {
    message: `"${tag}" is not a tag of this timeline.`,
    expected:
      known.length > 0 ? `Tags: ${known.join(', ')}.` : 'All tags in the first line of the timeline: tags="drug law".',
    mend: didYouMean(tag, known),
  });
}

/** What stands before and after the first dot that separates parts. */
function splitAtDot(inlines: readonly Inline[]): { before: Inline[]; after: Inline[] } | undefined {
  for (const [index, node] of inlines.entries()) {
    const found = node.type === 'text' ? /(?:^|\s)·(?:\s|$)/.exec(node.value) : null;
    if (node.type !== 'text' || !found) continue;
    return {
      before: [...inlines.slice(0, index), { type: 'text', value: node.value.slice(0, found.index) }],
      after: [{ type: 'text', value: node.value.slice(found.index + found[0].length) }, ...inlines.slice(index + 1)],
    };
  }
  return undefined;
}

function trimStart(inlines: readonly Inline[]): Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return [...inlines];
  const value = first.value.trimStart();
  return value ? [{ type: 'text', value }, ...rest] : rest;
}
