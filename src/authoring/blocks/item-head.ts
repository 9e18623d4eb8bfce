import { idPattern } from '../../course/id.js';
import type { Item, ItemKind } from '../../course/item.js';
import type { Prose } from '../../course/prose.js';
import { Attributes } from '../markdown/attributes.js';
import { contentHash } from '../content-hash.js';
import type { DraftItem, GivenId, Page } from '../page.js';
import type { ContainerDirective } from '../markdown/parse-markdown.js';
import { blockId } from './block-id.js';

/** What every kind of item has, before its stem and its own parts are read. */
export interface ItemHead {
  attributes: Attributes;
  draft: DraftItem;
  base: { id: string; objective: string; difficulty: number; group?: string } | undefined;
}

export function itemHead(node: ContainerDirective, kind: ItemKind, page: Page, own: readonly string[] = []): ItemHead {
  const known = ['id', 'objective', 'difficulty', 'group', 'confidence', ...own];
  const attributes = new Attributes(node, page.source, page.report, known);
  const id = blockId(attributes, page);
  const objective = objectiveOf(attributes, page);
  const difficulty = difficultyOf(attributes, page);
  const group = attributes.get('group')?.value;
  const draft: DraftItem = {
    kind,
    place: id?.place ?? attributes.namePlace,
    ...(id && { id }),
    ...(objective && { objective }),
    ...(difficulty !== undefined && { difficulty }),
    ...(readConfidence(attributes, page) && { confidence: true }),
  };
  page.items.push(draft);
  const isWhole = id !== undefined && objective !== undefined && difficulty !== undefined;
  const base = isWhole ? { id: id.id, objective: objective.id, difficulty, ...(group && { group }) } : undefined;
  return { attributes, draft, base };
}

/** Says so where an item asks nothing. */
export function checkStem(stem: readonly Prose[], { attributes }: ItemHead, { report }: Page): void {
  if (stem.length > 0) return;
  report('item-without-stem', attributes.namePlace, {
    message: 'This item asks nothing.',
    expected: 'A question or a task before the answers.',
  });
}

type Whole<T> = T extends Item ? Omit<T, 'hash'> : never;

/** Completes an item and notes it in its draft. What nobody sees and nobody judges does not count for the hash. */
export function completeItem(
  item: Whole<Item>,
  draft: DraftItem,
  unseen: Readonly<Record<string, unknown>> = {},
): Item {
  const seen = { ...item, objective: undefined, difficulty: undefined, group: undefined, ...unseen };
  const whole = { ...item, ...(draft.confidence && { confidence: true }), hash: contentHash(seen) } as Item;
  draft.item = whole;
  return whole;
}

function objectiveOf(attributes: Attributes, { report }: Page): GivenId | undefined {
  const objective = attributes.get('objective');
  if (!objective?.value) {
    report('item-without-objective', attributes.namePlace, {
      message: 'This item does not say which objective it measures.',
      expected: 'objective= and the id of an objective of module.yaml.',
    });
    return undefined;
  }
  if (!idPattern.test(objective.value)) {
    report('bad-id', objective.place, {
      message: `"${objective.value}" is not an id.`,
      expected: 'The id of one objective of module.yaml.',
    });
    return undefined;
  }
  return { id: objective.value, place: objective.place };
}

function difficultyOf(attributes: Attributes, { report }: Page): number | undefined {
  const difficulty = attributes.get('difficulty');
  if (difficulty && /^[1-5]$/.test(difficulty.value)) return Number(difficulty.value);
  report('item-without-difficulty', difficulty?.place ?? attributes.namePlace, {
    message: difficulty ? `"${difficulty.value}" is not a difficulty.` : 'This item has no difficulty.',
    expected: 'difficulty= and a whole number from 1 (easy) to 5 (very hard).',
  });
  return undefined;
}

/** The bare word, or "true". */
function readConfidence(attributes: Attributes, { report }: Page): boolean {
  const confidence = attributes.get('confidence');
  if (!confidence) return false;
  if (!['', 'true', 'false'].includes(confidence.value)) {
    report('bad-attribute', confidence.place, {
      message: `"${confidence.value}" is not expected here.`,
      expected: 'The word confidence alone: the item then asks how sure the learner is.',
    });
  }
  return confidence.value !== 'false';
}
