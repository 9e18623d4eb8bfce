import type { Inline } from '../../course/prose.js';
import type { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { labelOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';

/** The words in brackets behind a block's name. */
export function readLabel(node: ContainerDirective, page: Page): Inline[] {
  const label = labelOf(node);
  return label ? inlinesOf(label.children, page) : [];
}

/** The same, for a block that cannot be without. */
export function readNeededLabel(node: ContainerDirective, attributes: Attributes, page: Page): Inline[] {
  const label = readLabel(node, page);
  if (!plainText(label).trim()) {
    page.report('missing-label', attributes.namePlace, {
      message: `This ${node.name} has no title.`,
      expected: `Words in brackets behind its name: ${':'.repeat(3)}${node.name}[…].`,
    });
  }
  return label;
}
