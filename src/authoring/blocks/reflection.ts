import type { Reflection } from '../../course/blocks/reflection.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { checkFilled } from './check-filled.js';

/** What to write about. */
export function readReflection(node: ContainerDirective, page: Page): Reflection | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = blockId(attributes, page);
  const prompt = proseOf(bodyOf(node), page);
  checkFilled(prompt, attributes, page, 'A question or a few lines to write about.');
  return id && { kind: 'reflection', id: id.id, prompt };
}
