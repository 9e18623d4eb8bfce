import type { Paragraph } from 'mdast';
import type { BlockOf } from '../../course/block.js';
import { Attributes } from '../attributes.js';
import { inlinesOf } from '../inlines-of.js';
import { imageUrl } from '../link-url.js';
import { moduleOf } from '../links.js';
import type { Page } from '../page.js';
import { bodyOf, type ContainerDirective } from '../parse-markdown.js';
import { plainText } from '../plain-text.js';
import { proseOf } from '../prose-of.js';
import { blockId } from './block-id.js';

/** A picture, its caption, its long description. */
export function readFigure(node: ContainerDirective, page: Page): BlockOf<'figure'> | undefined {
  const { report, source } = page;
  const attributes = new Attributes(node, source, report, ['id']);
  const id = blockId(attributes, page);
  const [first, ...rest] = bodyOf(node);
  const picture = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || picture?.type !== 'image') {
    report('figure-without-image', attributes.namePlace, {
      message: 'This figure does not begin with its picture.',
      expected: '![What it shows](media/picture.svg) on the first line.',
    });
    return undefined;
  }
  const url = imageUrl(picture.url, source.placeOf(picture), page);
  // A caption may follow the picture without an empty line between them.
  const following: Paragraph = { ...first, children: first.children.slice(1) };
  const own = inlinesOf(following.children, page);
  const isOwn = plainText(own).trim() !== '';
  const [second, ...others] = rest;
  const caption = isOwn ? own : second?.type === 'paragraph' ? inlinesOf(second.children, page) : [];
  if (!plainText(caption).trim()) {
    report('figure-without-caption', source.placeOf(picture), {
      message: 'This figure has no caption.',
      expected: 'A paragraph below the picture.',
    });
  }
  const description = proseOf(isOwn || second?.type !== 'paragraph' ? rest : others, page);
  if (!id || url === undefined) return undefined;
  const size = page.links.sizes.get(`${moduleOf(source.file)}/${url}`);
  return { kind: 'figure', id: id.id, image: { url, alt: picture.alt ?? '', ...size }, caption, description };
}
