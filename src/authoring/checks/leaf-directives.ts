import { openingPlace } from '../markdown/attributes.js';
import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

/** Two colons at the beginning of a line mean nothing here. */
export function checkLeafDirectives({ tree, source, report }: Page): void {
  for (const { node } of descendants(tree)) {
    if (node.type !== 'leafDirective') continue;
    report('unknown-directive', openingPlace(node, source), {
      message: `"::${node.name}" means nothing.`,
      expected: 'A block begins with three colons and ends with three colons.',
      mend: `Did you mean ":::${node.name}"?`,
    });
  }
}
