import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';

/** Words that lead to the explorer; the explorer itself is Kapstone's. */
export function readPkExplorer(node: ContainerDirective, page: Page): BlockOf<'pk-explorer'> | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const intro = proseOf(bodyOf(node), page);
  checkFilled(intro, attributes, page, 'What the reader should look for, in a sentence or two.');
  return id && { kind: 'pk-explorer', id: id.id, intro };
}
