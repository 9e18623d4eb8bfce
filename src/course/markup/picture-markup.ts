import type { Picture } from '../picture.js';
import { el, type ElementNode } from './element.js';
import { isSafeImage } from './safe-url.js';

/** A picture; its words where its URL is not allowed. */
export function pictureMarkup({ url, alt, width, height }: Picture): ElementNode {
  return isSafeImage(url)
    ? el('img', { src: url, alt, width, height, loading: 'lazy', decoding: 'async' })
    : el('p', {}, alt);
}
