import { isPicture } from '../../course/picture.js';
import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

/** A picture is of a kind that browsers show; anything else stays an empty frame. */
export function checkPictureKinds({ tree, source, report }: Page): void {
  for (const { node } of descendants(tree)) {
    if (node.type !== 'image' || isPicture(node.url) || !/\.\w{2,5}$/.test(node.url)) continue;
    report('not-a-picture', source.placeOf(node), {
      message: `"${node.url}" is not a picture that browsers show.`,
      expected: 'SVG, PNG, JPEG, GIF, WebP or AVIF. To a sound or a film lead with a link: [Listen](media/talk.mp3).',
    });
  }
}
