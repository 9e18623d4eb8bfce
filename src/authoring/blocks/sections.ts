import type { Heading, RootContent } from 'mdast';

/** A heading, and what follows it up to the next one. */
export interface Section {
  heading: Heading;
  rest: RootContent[];
}

/** What stands before the first heading of a block, and the parts that its headings begin. */
export function sectionsOf(body: readonly RootContent[]): { before: RootContent[]; sections: Section[] } {
  const before: RootContent[] = [];
  const sections: Section[] = [];
  for (const node of body) {
    if (node.type === 'heading') sections.push({ heading: node, rest: [] });
    else (sections.at(-1)?.rest ?? before).push(node);
  }
  return { before, sections };
}
