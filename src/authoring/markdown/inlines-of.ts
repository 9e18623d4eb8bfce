import type { Nodes, PhrasingContent } from 'mdast';
import type { Inline } from '../../course/prose.js';
import { reportMisplacedGap } from '../blocks/gap-of.js';
import { claimOf } from './claim-of.js';
import { runInlines } from './run-inlines.js';
import { imageUrl, linkUrl } from './link-url.js';
import type { Page } from '../page.js';
import { openingPlace } from './attributes.js';
import { nearest } from '../diagnostics/nearest.js';
import type { TextDirective } from './parse-markdown.js';
import { termOf } from './term-of.js';
import { alignRun, joinRuns, literalRun, type TextRun } from './text-run.js';

/** Compiled text from Markdown's. What cannot be in a lesson is left out; it was reported. */
export function inlinesOf(nodes: readonly PhrasingContent[], page: Page): Inline[] {
  const inlines: Inline[] = [];
  let runs: TextRun[] = [];
  const flush = () => {
    if (runs.length > 0) inlines.push(...runInlines(joinRuns(runs), page));
    runs = [];
  };
  for (const part of nodes.flatMap((node) => plainParts(node, page))) {
    if (isRun(part)) runs.push(part);
    else {
      flush();
      inlines.push(...inlineOf(part, page));
    }
  }
  flush();
  return inlines;
}

function isRun(part: PhrasingContent | TextRun): part is TextRun {
  return !('type' in part);
}

/** Text as runs, and a directive that is none of ours as the text that it was meant to be: "10:30", ":word". */
function plainParts(node: PhrasingContent, page: Page): (PhrasingContent | TextRun)[] {
  const { source } = page;
  if (node.type === 'text') return [alignRun(node.value, source.sliceOf(node), source.rangeOf(node).start)];
  if (node.type !== 'textDirective' || node.name === 'term' || node.name === 'claim') return [node];
  if (node.name === 'gap') reportMisplacedGap(node, page);
  else warnOfNearMiss(node, page);
  const { start, end } = source.rangeOf(node);
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return [literalRun(source.text.slice(start, end), start)];
  const inside = source.rangeOf(first).start;
  const behind = source.rangeOf(last).end;
  return [
    literalRun(source.text.slice(start, inside), start),
    ...node.children.flatMap((child) => plainParts(child, page)),
    literalRun(source.text.slice(behind, end), behind),
  ];
}

function warnOfNearMiss(node: TextDirective, { source, report }: Page): void {
  const isMeant = node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0;
  const meant = isMeant ? nearest(node.name, ['term', 'claim', 'gap']) : undefined;
  if (meant === undefined) return;
  report('similar-directive', openingPlace(node, source), {
    message: `":${node.name}" is read as plain text.`,
    mend: `Did you mean ":${meant}"?`,
  });
}

function inlineOf(node: PhrasingContent, page: Page): Inline[] {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: inlinesOf(node.children, page) }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value }];
    case 'break':
      return [{ type: 'break' }];
    case 'link':
      return link(node, node.url, node.title, inlinesOf(node.children, page), page);
    case 'linkReference': {
      const definition = page.definitions.get(node.identifier);
      const children = inlinesOf(node.children, page);
      return definition ? link(node, definition.url, definition.title, children, page) : children;
    }
    case 'image':
      return image(node, node.url, node.alt, node.title, page);
    case 'imageReference': {
      const definition = page.definitions.get(node.identifier);
      return definition ? image(node, definition.url, node.alt, definition.title, page) : [];
    }
    case 'footnoteReference':
      return footnote(node.identifier, node, page);
    case 'textDirective':
      return node.name === 'claim' ? claimOf(node, page, inlinesOf) : termOf(node, page, inlinesOf);
    case 'html':
    case 'text':
      return [];
  }
}

function link(node: Nodes, url: string, title: string | null | undefined, children: Inline[], page: Page): Inline[] {
  const target = linkUrl(url, page.source.placeOf(node), page);
  return target === undefined ? children : [{ type: 'link', url: target, ...(title && { title }), children }];
}

function image(
  node: Nodes,
  url: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  page: Page,
): Inline[] {
  const target = imageUrl(url, page.source.placeOf(node), page);
  if (target === undefined) return alt ? [{ type: 'text', value: alt }] : [];
  return [{ type: 'image', url: target, alt: alt ?? '', ...(title && { title }) }];
}

function footnote(identifier: string, node: Nodes, page: Page): Inline[] {
  const { footnotesUsed: used, report, source } = page;
  if (!used) {
    report('footnote-outside-lesson', source.placeOf(node), {
      message: 'There is no lesson here that could hold a footnote.',
      expected: 'Put the words into the text.',
    });
    return [];
  }
  if (!page.footnotes.has(identifier)) return [];
  if (!used.includes(identifier)) used.push(identifier);
  const number = used.indexOf(identifier) + 1;
  return [{ type: 'footnoteReference', identifier: `${number}`, label: `${number}` }];
}
