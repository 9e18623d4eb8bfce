import type { Nodes, RootContent } from 'mdast';
import { isItemName } from '../blocks/read-item.js';
import { citationGroupsIn } from '../markdown/citation-syntax.js';
import type { Page } from '../page.js';
import { bodyOf, descendants, type ContainerDirective } from '../markdown/parse-markdown.js';

/** Blocks whose numbers are no claims: words of people, and sums. */
const exempt: readonly string[] = ['dialogue', 'reflection', 'scenario', 'likert', 'extended-text', 'numeric'];
/** Blocks that make one statement: its source may stand anywhere in them. */
const whole: readonly string[] = ['figure', 'comparison', 'trial-plot', 'pk-explorer'];
/** Blocks whose headings begin a part each. */
const parted: readonly string[] = ['cards', 'stepper'];

const figure = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** "24", "24 to 72", "3 of 18"; not the end of a date, of a version or of a name such as 5-HT2A. */
const figures = String.raw`(?<![\w.,/:–-])${figure}(?:\s?(?:–|-|to|or|and|of)\s?${figure})?`;
const units = 'mg|mcg|µg|μg|ng|g|kg|mL|ml|L|IU|mmHg|points?';
const people = 'people|persons|patients|participants|volunteers|adults|adolescents|subjects|veterans|clients|cases';
const works = 'trials|studies|reports|articles|sites';
const times = 'seconds?|minutes?|min|hours?|h|days?|weeks?|months?|years?';
const clinical = new RegExp(
  [
    String.raw`${figures}[\s-]?(?:${units})(?:/(?:kg|mL|ml|L|min|h|day))*\b`,
    String.raw`${figures}\s?(?:%|per\s?cent\b)`,
    String.raw`\b[dgnpr]\s?[=<]\s?[−-]?\.?\d[\d.,]*`,
    String.raw`${figures}(?:\s[a-z][\w-]*){0,2}\s(?:${people}|${works})\b`,
    String.raw`${figures}[\s-](?:${times})\b`,
    String.raw`(?<![\w/])\d{2,3}/\d{2,3}(?![\w/])`,
    String.raw`\b(?:odds|hazard|risk) ratio(?:\s\w+)?\s${figure}`,
  ].join('|'),
  'g',
);

/**
 * What is no claim, or not running text: citations, targets of links, braces, code; what somebody says, in quotation marks;
 * the level of an interval, which is a convention.
 */
const blanks =
  /\[[^[\]]*@[^[\]]*\]|\]\([^)]*\)|\{[^}]*\}|`[^`]*`|"[^"]*"|“[^”]*”|\b9[059]%(?=(?:\s|:term\[)*(?:confidence|credible|CI\b|interval))|(?<=\blevel\b[^.]{0,40})9[059]%/g;
const dateOfEntry = /^[^·\n]*·/;

/**
 * A dose, a share, a number of people or trials, a limit or a duration has its source in the same paragraph. Only figures are
 * looked at: numbers in words belong to stories, as a rule.
 */
export function checkUncitedNumbers(page: Page): void {
  inspect(page.tree.children, page);
}

function inspect(nodes: readonly Nodes[], page: Page): void {
  nodes.forEach((node, index) => {
    if (node.type === 'containerDirective') inspectBlock(node, page);
    else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') inspect(node.children, page);
    else if (node.type === 'paragraph') reportUnlessCited([node], [node], page);
    else if (node.type === 'list' || node.type === 'table') {
      // The sentence before or after it may name the source of all of it.
      const near = [nodes[index - 1], node, nodes[index + 1]].flatMap((one) => one ?? []);
      reportUnlessCited([node], near, page);
    }
  });
}

function inspectBlock(block: ContainerDirective, page: Page): void {
  const body = bodyOf(block);
  if (exempt.includes(block.name) || isOwnSum(block.name, page)) return;
  if (isItemName(block.name, page)) reportUnlessCited(reasonsIn(body), body, page);
  else if (whole.includes(block.name)) reportUnlessCited(body, body, page);
  else if (parted.includes(block.name)) for (const part of partsOf(body)) reportUnlessCited(part, part, page);
  else if (block.name === 'timeline')
    for (const entry of entriesOf(body)) reportUnlessCited([entry], [entry], page, dateOfEntry);
  else inspect(body, page);
}

/** An item of an author's own that is answered with a number, as a numeric is. */
function isOwnSum(name: string, { kinds }: Page): boolean {
  const kind = kinds.get(name)?.kind;
  // Of a kind whose file cannot be used nothing is known.
  if (!kind) return kinds.has(name);
  return 'response' in kind && 'type' in kind.response && kind.response.type === 'number';
}

/** What is said after the answer: quotes, and the last column of a table. What is asked may tell of a client. */
function reasonsIn(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node): Nodes[] => {
    if (node.type === 'blockquote') return [node];
    if (node.type === 'table') return node.children.slice(1).flatMap((row) => row.children.at(-1) ?? []);
    return 'children' in node ? reasonsIn(node.children) : [];
  });
}

function partsOf(nodes: readonly RootContent[]): RootContent[][] {
  const starts = [...nodes.keys()].filter((index) => nodes[index]?.type === 'heading');
  return starts.map((start, index) => nodes.slice(start, starts[index + 1]));
}

function entriesOf(nodes: readonly Nodes[]): Nodes[] {
  return nodes.flatMap((node) => (node.type === 'list' ? node.children : []));
}

/** Reports the first number in `nodes` where none of `near` cites anything. What `besides` finds is no claim. */
function reportUnlessCited(nodes: readonly Nodes[], near: readonly Nodes[], page: Page, besides?: RegExp): void {
  const { source, report } = page;
  if (near.some((node) => isCited(node, page))) return;
  for (const node of nodes) {
    const { start } = source.rangeOf(node);
    const text = [blanks, besides].reduce(
      (words, blank) => (blank ? words.replace(blank, (all) => ' '.repeat(all.length)) : words),
      source.sliceOf(node),
    );
    const found = text.matchAll(clinical).next().value;
    if (!found) continue;
    report('uncited-number', source.place(start + found.index, start + found.index + found[0].length), {
      message: `"${found[0].replace(/\s+/g, ' ')}" stands here without a source.`,
      expected: 'A citation in the same paragraph, list, table or item, [@key], or no number.',
    });
    return;
  }
}

function isCited(node: Nodes, page: Page): boolean {
  const { source, footnotes } = page;
  if (citationGroupsIn(source.sliceOf(node)).length > 0) return true;
  for (const { node: part } of descendants(node)) {
    if (part.type === 'textDirective' && part.name === 'claim') return true;
    const note = part.type === 'footnoteReference' ? footnotes.get(part.identifier) : undefined;
    if (note && citationGroupsIn(source.sliceOf(note)).length > 0) return true;
  }
  return false;
}
