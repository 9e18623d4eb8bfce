import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

/** Every picture is put in words. */
export function checkMissingAlt({ tree, source, report }: Page): void {
  for (const { node } of descendants(tree)) {
    if ((node.type !== 'image' && node.type !== 'imageReference') || node.alt?.trim()) continue;
    report('missing-alt', source.placeOf(node), {
      message: 'This picture has no words for those who cannot see it.',
      expected: '![What it shows](media/picture.svg)',
    });
  }
}
