import type { ItemSet } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';
import { readNeededLabel } from './label.js';
import { isItemName, readItem } from './read-item.js';
import { reportStray } from './stray-text.js';

/** Items that are worked through one at a time, with an introduction before them. */
export function readItemSet(node: ContainerDirective, page: Page): ItemSet | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id', 'need']);
  const id = blockId(attributes, page);
  const title = readNeededLabel(node, attributes, page);
  const body = bodyOf(node);
  const parts = body.filter((part) => part.type === 'containerDirective');
  const first = parts[0] ? body.indexOf(parts[0]) : body.length;
  reportStray(body.slice(first), 'The introduction of a set stands before its items.', page);
  const intro = proseOf(body.slice(0, first), page);
  const blocks = parts.filter(({ name }) => isItemName(name, page));
  checkFilled(
    blocks,
    attributes,
    page,
    'Items between its lines of colons; the set has one colon more than they have.',
  );
  const items = blocks.flatMap((part) => readItem(part, page) ?? []);
  const need = readNeed(attributes, blocks.length, page);
  return id && items.length > 0
    ? { kind: 'set', id: id.id, title, intro, need: Math.min(need, items.length), items }
    : undefined;
}

function readNeed(attributes: Attributes, count: number, { report }: Page): number {
  const need = attributes.get('need');
  if (!need) return count;
  const number = /^[1-9]\d{0,3}$/.test(need.value) ? Number(need.value) : undefined;
  if (number === undefined) {
    report('bad-attribute', need.place, {
      message: `"${need.value}" is not a number of items.`,
      expected: 'need= and how many items must be answered, such as need=12.',
    });
  } else if (number > count) {
    report('need-exceeds-items', need.place, {
      message: `The set needs ${number} answers, but it has ${count} item${count === 1 ? '' : 's'}.`,
      expected: `A number up to ${count}.`,
    });
  }
  return number ?? count;
}
