import type { Heading, RootContent } from 'mdast';
import type { Term } from '../../course/module.js';
import { reportMisplaced } from '../blocks/read-block.js';
import { checkTeaching } from '../checks/index.js';
import { Glossary, type GlossaryEntries } from './glossary-index.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import { pageOf, type Page, type PageSetting } from '../page.js';
import { blocksWithin } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { readTree } from './read-page.js';
import { takeSlug } from '../markdown/slug.js';
import type { SourceText } from '../sources/source-text.js';

/** Reads glossary.md: first all names, so that definitions can speak of each other. */
export function readGlossary(source: SourceText, setting: PageSetting): GlossaryEntries {
  const glossary = new Glossary();
  const page = pageOf(source, readTree(source, setting), { ...setting, glossary });
  const { children } = page.tree;
  const starts = [...children.keys()].filter((index) => isTerm(children[index]));
  reportOutside(children.slice(0, starts[0] ?? children.length), page);
  const taken = new Set<string>();
  const entries = starts.map((start, index) => {
    const heading = children[start] as Heading;
    const content = children.slice(start + 1, starts[index + 1] ?? children.length);
    return { heading, content, term: addTerm(heading, taken, page) };
  });
  for (const { heading, content, term } of entries) {
    term.definition = proseOf(content, page);
    if (term.definition.length === 0) {
      setting.report('term-without-definition', source.placeOf(heading), {
        message: `Nothing is said about "${term.name}".`,
        expected: 'A paragraph under its heading.',
      });
    }
  }
  for (const block of blocksWithin(page.tree)) reportMisplaced(block, page, 'glossary');
  checkTeaching(page);
  return glossary.entries;
}

function isTerm(node: RootContent | undefined): boolean {
  return node?.type === 'heading' && node.depth > 1;
}

/** A heading of the first level may name the file. */
function reportOutside(nodes: readonly RootContent[], { report, source }: Page): void {
  for (const node of nodes) {
    if (['paragraph', 'list', 'blockquote', 'table', 'code'].includes(node.type)) {
      report('text-outside-terms', source.placeOf(node), {
        message: 'This text stands under no term.',
        expected: 'A heading for each term, "## …", and its text below it.',
      });
    }
  }
}

/** "Area under the curve (AUC)": the name, and in brackets its other names. */
function addTerm(heading: Heading, taken: Set<string>, page: Page): Term {
  const words = plainText(inlinesOf(heading.children, page)).replace(/\s+/g, ' ').trim();
  const [, bare = words, others = ''] = /^(.*\S)\s*\(([^()]*)\)$/.exec(words) ?? [];
  const names = [bare, ...others.split(/[,;]/).map((name) => name.trim())].filter(Boolean);
  const term: Term = { id: takeSlug(bare, 'term', taken), name: bare, definition: [] };
  for (const name of names) {
    if (page.glossary.has(name)) {
      page.report('duplicate-term', page.source.placeOf(heading), { message: `"${name}" is in the glossary twice.` });
    }
    page.glossary.add(name, term);
  }
  return term;
}
