import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { proseOf } from '../markdown/prose-of.js';
import { checkFilled } from './check-filled.js';
import { readNeededLabel } from './label.js';

export function readDetails(node: ContainerDirective, page: Page): BlockOf<'details'> {
  const attributes = new Attributes(node, page.source, page.report, []);
  const summary = readNeededLabel(node, attributes, page);
  const nodes = proseOf(bodyOf(node), page);
  checkFilled(nodes, attributes, page);
  return { kind: 'details', summary, nodes };
}
