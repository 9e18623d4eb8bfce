import type { Custom } from '../../course/blocks/custom.js';
import type { CustomBlock } from '../../course/blocks/custom-block.js';
import { compileBlock, compileItem, judgingTrouble } from '../../course/kinds/compile-kind.js';
import type { BlockKind, ItemKind } from '../../course/kinds/own-kind.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkReason, readAsked } from './asked.js';
import { blockId } from './block-id.js';
import { completeItem, itemHead } from './item-head.js';
import { ownAttributes } from './own-attributes.js';
import { reportBreach } from './report-breach.js';

/** What asks, then the reason as a quote. */
export function readCustomItem(node: ContainerDirective, name: string, kind: ItemKind, page: Page): Custom | undefined {
  const head = itemHead(node, 'custom', page, Object.keys(kind.attributes));
  const attributes = ownAttributes(kind, head.attributes, page);
  const { stem, rationale } = readAsked(node, head, page);
  checkReason(rationale, 'custom-without-rationale', head, page);
  if (!head.base || !attributes) return undefined;
  const parts = compileItem(kind, head.base.id, attributes);
  const trouble = 'trouble' in parts ? parts.trouble : judgingTrouble(kind, parts);
  if ('trouble' in parts || trouble !== undefined) {
    reportBreach(trouble ?? '', head.attributes, page);
    return undefined;
  }
  const { id, objective, difficulty, group } = head.base;
  const base = { id, objective, difficulty, stem, ...(group && { group }) };
  return completeItem({ kind: 'custom', name, ...base, ...parts, rationale }, head.draft, {
    // How it is drawn and worded comes from the kind: what a learner has done stands when that is mended.
    control: undefined,
    missing: undefined,
    answer: undefined,
    version: kind.version,
  }) as Custom;
}

/** A block of a kind whose file cannot be used, which was reported: what of it can be known is, and nothing more is said. */
export function readUnusable(node: ContainerDirective, page: Page): undefined {
  if (node.attributes?.objective === undefined) return;
  itemHead(node, 'custom', { ...page, report: () => undefined }, Object.keys(node.attributes));
}

export function readCustomBlock(
  node: ContainerDirective,
  name: string,
  kind: BlockKind,
  page: Page,
): CustomBlock | undefined {
  const given = new Attributes(node, page.source, page.report, ['id', ...Object.keys(kind.attributes)]);
  const id = blockId(given, page);
  const attributes = ownAttributes(kind, given, page);
  const intro = proseOf(bodyOf(node), page);
  if (!id || !attributes) return undefined;
  const compiled = compileBlock(kind, id.id, attributes);
  if ('trouble' in compiled) {
    reportBreach(compiled.trouble, given, page);
    return undefined;
  }
  return { kind: 'custom-block', id: id.id, name, intro, drawn: compiled.drawn };
}
