import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../markdown/attributes.js';
import { inlinesOf } from '../markdown/inlines-of.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../markdown/parse-markdown.js';
import { plainText } from '../../course/plain-text.js';
import { proseOf } from '../markdown/prose-of.js';
import { blockId } from './block-id.js';
import { pictureOf, splitPicture } from './picture.js';

/** A picture, its caption, its long description. */
export function readFigure(node: ContainerDirective, page: Page): BlockOf<'figure'> | undefined {
  const { report, source } = page;
  const attributes = new Attributes(node, source, report, ['id']);
  const id = blockId(attributes, page);
  const [first, ...rest] = bodyOf(node);
  const picture = splitPicture(first);
  if (!picture) {
    report('figure-without-image', attributes.namePlace, {
      message: 'This figure does not begin with its picture.',
      expected: '![What it shows](media/picture.svg) on the first line.',
    });
    return undefined;
  }
  const image = pictureOf(picture.image, page);
  // A caption may follow the picture without an empty line between them.
  const own = inlinesOf(picture.following.children, page);
  const isOwn = plainText(own).trim() !== '';
  const [second, ...others] = rest;
  const caption = isOwn ? own : second?.type === 'paragraph' ? inlinesOf(second.children, page) : [];
  if (!plainText(caption).trim()) {
    report('figure-without-caption', source.placeOf(picture.image), {
      message: 'This figure has no caption.',
      expected: 'A paragraph below the picture.',
    });
  }
  const description = proseOf(isOwn || second?.type !== 'paragraph' ? rest : others, page);
  return id && image && { kind: 'figure', id: id.id, image, caption, description };
}
