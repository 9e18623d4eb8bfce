import type { RootContent } from 'mdast';
import type { Page } from '../page.js';

/** Says that these parts of a block would be shown nowhere. Blocks, definitions and HTML are seen to by others. */
export function reportStray(nodes: readonly RootContent[], expected: string, { report, source }: Page): void {
  for (const node of nodes) {
    if (['containerDirective', 'leafDirective', 'definition', 'footnoteDefinition', 'html'].includes(node.type))
      continue;
    report('stray-text', source.placeOf(node), { message: 'This would not be shown.', expected });
  }
}
