import type { Heading, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import type { Prose } from '../../course/prose.js';
import { inlinesOf } from './inlines-of.js';
import type { Page } from '../page.js';
import { plainText } from '../../course/plain-text.js';
import { takeSlug } from './slug.js';

/** Compiled text from Markdown's. Blocks inside it, HTML and definitions are left out: others see to them. */
export function proseOf(nodes: readonly RootContent[], page: Page): Prose[] {
  return nodes.flatMap((node) => proseNode(node, page));
}

function proseNode(node: RootContent, page: Page): Prose[] {
  if (node.type === 'paragraph') return paragraph(node, page);
  if (node.type === 'heading') return [heading(node, page)];
  if (node.type === 'list') return [list(node, page)];
  if (node.type === 'blockquote') return [{ type: 'blockquote', children: proseOf(node.children, page) }];
  if (node.type === 'code') return [{ type: 'code', ...(node.lang && { lang: node.lang }), value: node.value }];
  if (node.type === 'table') return [table(node, page)];
  if (node.type === 'thematicBreak') return [{ type: 'thematicBreak' }];
  return [];
}

function paragraph(node: Paragraph, page: Page): Prose[] {
  const children = inlinesOf(node.children, page);
  const isFilled = plainText(children).trim() !== '' || children.some(({ type }) => type === 'image');
  return isFilled ? [{ type: 'paragraph', children }] : [];
}

function heading(node: Heading, page: Page): Prose {
  const children = inlinesOf(node.children, page);
  const depth = node.depth <= 2 ? 2 : node.depth === 3 ? 3 : 4;
  return { type: 'heading', depth, id: takeSlug(plainText(children), 'section', page.anchors), children };
}

function list(node: List, page: Page): Prose {
  const ordered = node.ordered === true;
  const start = ordered && typeof node.start === 'number' ? { start: node.start } : {};
  return { type: 'list', ordered, ...start, children: node.children.map((item) => listItem(item, page)) };
}

function listItem(item: ListItem, page: Page): Extract<Prose, { type: 'list' }>['children'][number] {
  return {
    type: 'listItem',
    ...(typeof item.checked === 'boolean' && { checked: item.checked }),
    children: proseOf(item.children, page),
  };
}

function table({ align, children }: Table, page: Page): Prose {
  const columns = children[0]?.children.length ?? 0;
  return {
    type: 'table',
    align: Array.from({ length: columns }, (_, column) => align?.[column] ?? null),
    children: children.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell) => ({ type: 'tableCell', children: inlinesOf(cell.children, page) })),
    })),
  };
}
