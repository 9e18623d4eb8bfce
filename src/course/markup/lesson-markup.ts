import type { Block } from '../block.js';
import { scenariosIn, type Lesson, type Module, type Term } from '../module.js';
import type { Scenario } from '../scenario/scenario.js';
import { blockMarkup } from './block-markup.js';
import type { ElementNode, Markup } from './element.js';
import { notesMarkup, type Footnote } from './notes-markup.js';

export interface LessonMarkup {
  /** The lesson's blocks in their order. */
  text: Markup[];
  /** The words, notes and references that the text uses: what is looked up, and not read on the way. */
  notes: Markup[];
}

/** A lesson, without its title: that is the page's. */
export function lessonMarkup(lesson: Lesson, module: Pick<Module, 'terms' | 'references' | 'scenarios'>): LessonMarkup {
  const scenarios = scenariosIn(lesson, module);
  const used = uses([lesson.blocks, scenarios]);
  const terms = termsUsed(used, module.terms);
  const seen = new Set<unknown>();
  return {
    text: withUniqueBacklinks(blocksMarkup(lesson.blocks, scenarios), seen),
    notes: withUniqueBacklinks(
      notesMarkup({
        terms,
        footnotes: [...used.footnotes.values()],
        references: module.references.filter((reference) => used.references.has(reference.id)),
      }),
      seen,
    ),
  };
}

/** A block's own headings stand one level below the heading that it follows. */
function blocksMarkup(blocks: readonly Block[], scenarios: readonly Scenario[]): Markup[] {
  let level = 2;
  return blocks.flatMap((block) => {
    const markup = blockMarkup(block, level, scenarios);
    if (block.kind === 'prose') for (const node of block.nodes) if (node.type === 'heading') level = node.depth + 1;
    return markup;
  });
}

interface Uses {
  terms: Set<string>;
  references: Set<string>;
  footnotes: Map<string, Footnote>;
}

function uses(content: unknown, found: Uses = { terms: new Set(), references: new Set(), footnotes: new Map() }): Uses {
  if (Array.isArray(content)) for (const part of content) uses(part, found);
  else if (typeof content === 'object' && content !== null) {
    if (isNode(content)) note(content, found);
    for (const part of Object.values(content)) uses(part, found);
  }
  return found;
}

type Noted = { type: 'term'; id: string } | { type: 'citation' | 'claim'; references: string[] } | Footnote;

function isNode(content: object): content is Noted {
  return 'type' in content && ['term', 'citation', 'claim', 'footnoteDefinition'].includes(content.type as string);
}

function note(node: Noted, found: Uses): void {
  if (node.type === 'term') found.terms.add(node.id);
  else if (node.type === 'footnoteDefinition') found.footnotes.set(node.identifier, node);
  else for (const reference of node.references) found.references.add(reference);
}

/** A definition may use further terms and cite: those come along. */
function termsUsed(found: Uses, terms: readonly Term[]): Term[] {
  const all = new Map(terms.map((term) => [term.id, term]));
  // A set that grows while it is walked is walked to its end.
  for (const id of found.terms) uses(all.get(id)?.definition, found);
  return terms.filter((term) => found.terms.has(term.id));
}

/** A footnote that is referred to twice is linked back to its first place. */
function withUniqueBacklinks(markup: readonly Markup[], seen: Set<unknown>): Markup[] {
  return markup.map((part) => {
    if (typeof part === 'string') return part;
    const children = withUniqueBacklinks(part.children ?? [], seen);
    const id = part.attributes?.id;
    const isRepeated = typeof id === 'string' && id.startsWith('fnref-') && seen.has(id);
    seen.add(id);
    const attributes = isRepeated ? { ...part.attributes, id: undefined } : part.attributes;
    return { tag: part.tag, ...(attributes && { attributes }), children } satisfies ElementNode;
  });
}
