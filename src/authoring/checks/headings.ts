import type { Heading, Nodes } from 'mdast';
import type { Page } from '../page.js';
import { wordsIn } from '../markdown/words-in.js';

/** Blocks whose headings are titles of their parts. */
const titled = ['cards', 'stepper', 'checklist', 'categorise'];

/** Headings begin at the second level and go down one level at a time. */
export function checkHeadings({ tree, source, report }: Page): void {
  let level = 1;
  for (const heading of headingsIn(tree)) {
    const { depth } = heading;
    const place = source.placeOf(heading);
    if (wordsIn(heading) === '' && heading.children.every(({ type }) => type === 'text')) {
      report('empty-heading', place, {
        message: 'This heading has no words.',
        expected: 'The heading of what follows, or nothing.',
      });
    }
    const expected = `At most ${'#'.repeat(Math.min(level + 1, 4))}.`;
    if (depth === 1) {
      report('first-level-heading', place, {
        message: 'A first-level heading is the title of the lesson, which stands in the front matter.',
        expected: 'Begin with ##.',
      });
    } else if (depth > 4) {
      report('heading-too-deep', place, { message: 'Headings go down to the fourth level.', expected });
    } else if (depth > level + 1) {
      report('heading-jump', place, { message: `This heading skips from level ${level} to level ${depth}.`, expected });
    }
    level = Math.max(2, depth);
  }
}

function headingsIn(node: Nodes): Heading[] {
  if (node.type === 'heading') return [node];
  if (!('children' in node) || (node.type === 'containerDirective' && titled.includes(node.name))) return [];
  return node.children.flatMap(headingsIn);
}
