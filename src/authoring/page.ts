import type { Definition, FootnoteDefinition, Root } from 'mdast';
import type { Citations } from './citations/citations.js';
import type { CompileMemory } from './compile-memory.js';
import type { Place, Report } from './diagnostics/diagnostic.js';
import type { Glossary } from './files/glossary-index.js';
import type { Item, ItemKind } from '../course/item.js';
import type { Claim } from '../course/next-check.js';
import type { Kinds } from './kinds/read-kinds.js';
import type { Links } from './links.js';
import { descendants } from './markdown/parse-markdown.js';
import type { SourceText } from './sources/source-text.js';
import type { Wording } from './wording.js';

/** An id that an author gave, and where. */
export interface GivenId {
  id: string;
  place: Place;
}

/** An item as it was read; `item` is there when nothing that it needs is missing. */
export interface DraftItem {
  kind: ItemKind;
  place: Place;
  id?: GivenId;
  objective?: GivenId;
  difficulty?: number;
  /** Whether it asks how sure the learner is. */
  confidence?: true;
  item?: Item;
}

/** A claim that was read, and where it says when it was checked. */
export interface DraftClaim {
  claim: Claim;
  place: Place;
}

/** One Markdown file while it is read: what its parts share. */
export interface Page {
  source: SourceText;
  tree: Root;
  report: Report;
  memory: CompileMemory;
  /** Of what a file is read by besides its own text, see `settingKey`. */
  key: string;
  citations: Citations;
  glossary: Glossary;
  links: Links;
  wording: Wording;
  /** Kinds of the authors' own. */
  kinds: Kinds;
  /** All claims of the course, as they are read. */
  claims: DraftClaim[];
  /** Link definitions, `[label]: url`, by identifier. */
  definitions: Map<string, Definition>;
  footnotes: Map<string, FootnoteDefinition>;
  /** Identifiers of the footnotes that are referred to, in the order of their numbers; absent where no lesson holds them. */
  footnotesUsed?: string[];
  /** Ids of headings and blocks: what a link can lead to. */
  anchors: Set<string>;
  /** Ids that authors gave to blocks, in reading order. */
  ids: GivenId[];
  items: DraftItem[];
  /** The scenarios that have their place here. */
  scenarios: GivenId[];
}

/** What a page has when it was read: what its module, and links to it, go by. Plain data. */
export type ReadPage = Pick<Page, 'anchors' | 'ids' | 'items' | 'scenarios'>;

export function asRead({ anchors, ids, items, scenarios }: Page): ReadPage {
  return { anchors, ids, items, scenarios };
}

/** What every page of a course has in common. */
export type PageSetting = Pick<
  Page,
  'report' | 'memory' | 'key' | 'citations' | 'glossary' | 'links' | 'wording' | 'kinds' | 'claims'
>;

export function pageOf(source: SourceText, tree: Root, setting: PageSetting): Page {
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  for (const { node } of descendants(tree)) {
    // As in CommonMark, the first of several counts.
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node);
  }
  return { ...setting, source, tree, definitions, footnotes, anchors: new Set(), ids: [], items: [], scenarios: [] };
}
