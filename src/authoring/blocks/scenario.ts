import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { givenId } from './block-id.js';

/** The place of a scenario, whose id it has, and the words that introduce it. */
export function readScenarioBlock(node: ContainerDirective, page: Page): BlockOf<'scenario'> | undefined {
  const attributes = new Attributes(node, page.source, page.report, ['id']);
  const id = givenId(attributes, page);
  const intro = proseOf(bodyOf(node), page);
  if (!id) return undefined;
  page.scenarios.push(id);
  return { kind: 'scenario', id: id.id, intro };
}
