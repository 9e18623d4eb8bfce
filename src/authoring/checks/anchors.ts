import { didYouMean } from '../diagnostics/nearest.js';
import type { PageSetting } from '../page.js';
import type { DraftModule } from '../files/read-module.js';

/** A link to a place in a lesson finds a heading or a block there. */
export function checkAnchors(modules: readonly DraftModule[], { links, report }: PageSetting): void {
  const lessons = modules.flatMap((module) => module.lessons);
  const anchors = new Map(lessons.map(({ source, page }) => [source.file, page.anchors]));
  for (const { file, anchor, place } of links.anchored) {
    const known = anchors.get(file);
    if (!known || known.has(anchor)) continue;
    report('dead-link', place, {
      message: `${file} has no heading or block "#${anchor}".`,
      expected: 'The id of a block, or the words of a heading in lower case with hyphens between them.',
      mend: didYouMean(anchor, known, (best) => `#${best}`),
    });
  }
}
