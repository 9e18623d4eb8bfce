import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';
import { wordsIn } from '../markdown/words-in.js';

/** Blocks that read their tables themselves. */
const own = ['match', 'matrix', 'comparison', 'trial-plot', 'extended-text'];

/** Every column of a table has a name; the corner above the names of rows may be empty. */
export function checkTableHeaders({ tree, source, report }: Page): void {
  for (const { node, parent } of descendants(tree)) {
    if (node.type !== 'table' || (parent.type === 'containerDirective' && own.includes(parent.name))) continue;
    const [header, ...rows] = node.children;
    const empty = header?.children.find((cell, column) => {
      const isRowNames = column === 0 && header.children.length > 1;
      const isUsed = rows.some(({ children }) => children[column] && wordsIn(children[column]) !== '');
      return !isRowNames && isUsed && wordsIn(cell) === '' && !hasPicture(cell.children);
    });
    if (!header || !empty) continue;
    report('table-without-header', source.placeOf(header), {
      message: 'A column of this table has no name.',
      expected: 'The first row names the columns: | Drug | Year |. A screen reader reads the name before each cell.',
    });
  }
}

function hasPicture(nodes: readonly { type: string }[]): boolean {
  return nodes.some(({ type }) => type === 'image' || type === 'imageReference');
}
