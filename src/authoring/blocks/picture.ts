import type { Image, Paragraph, RootContent } from 'mdast';
import type { Picture } from '../../course/picture.js';
import { imageUrl } from '../markdown/link-url.js';
import { moduleOf } from '../links.js';
import type { Page } from '../page.js';

/** A picture that begins a paragraph, and what else the paragraph holds; undefined where it begins with none. */
export function splitPicture(node: RootContent | undefined): { image: Image; following: Paragraph } | undefined {
  const image = node?.type === 'paragraph' ? node.children[0] : undefined;
  if (node?.type !== 'paragraph' || image?.type !== 'image') return undefined;
  return { image, following: { ...node, children: node.children.slice(1) } };
}

/** The picture with its size; undefined where there is no such file, which is reported. */
export function pictureOf(image: Image, page: Page): Picture | undefined {
  const url = imageUrl(image.url, page.source.placeOf(image), page);
  if (url === undefined) return undefined;
  const size = page.links.sizes.get(`${moduleOf(page.source.file)}/${decodeURIComponent(url)}`);
  return { url, alt: image.alt ?? '', ...size };
}
