import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { splitFacts } from './facts.js';
import { sectionsOf, type Section } from './sections.js';
import { reportStray } from './stray-text.js';

type Card = BlockOf<'cards'>['cards'][number];

/** Headings with what follows them; a list of "Label: words" holds the facts. */
export function readCards(node: ContainerDirective, page: Page): BlockOf<'cards'> | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const { before, sections } = sectionsOf(bodyOf(node));
  reportStray(before, 'Each card begins with a heading: "### …".', page);
  checkFilled(sections, attributes, page, 'A heading for each card: "### …".');
  const cards = sections.map((section) => readCard(section, page));
  return id && { kind: 'cards', id: id.id, cards };
}

function readCard({ heading, rest }: Section, page: Page): Card {
  const title = inlinesOf(heading.children, page);
  const { facts, rest: text } = splitFacts(rest, page);
  return { title, facts: facts.map(({ label, content }) => ({ label, content })), nodes: proseOf(text, page) };
}
