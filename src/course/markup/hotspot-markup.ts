import type { Hotspot, Place } from '../blocks/hotspot.js';
import { el, type ElementNode, type Markup } from './element.js';
import { itemWords, partId } from './item-words.js';
import { rowMarkup } from './prose-markup.js';
import { isSafeImage } from './safe-url.js';

/** The picture itself; its words where its address is not allowed. */
export function pictureMarkup({ url, alt, width, height }: Hotspot['image']): Markup[] {
  return [isSafeImage(url) ? el('img', { src: url, alt, width, height, decoding: 'async' }) : el('p', {}, alt)];
}

/** Percent as attributes: the map has the picture's size, whatever that is, and nothing in it is stretched. */
export function placeAttributes({ x, y, width, height }: Place) {
  return { x: `${x}%`, y: `${y}%`, width: `${width}%`, height: `${height}%` };
}

/** The static twin of `kap-hotspot`. Regions are numbered as in the list, which holds all that the picture offers. */
export function hotspotMarkup(item: Hotspot): ElementNode {
  const type = item.multiple ? 'checkbox' : 'radio';
  const regions = item.regions.map(({ place }, index) => {
    const { x, y } = placeAttributes(place);
    return el(
      'g',
      { class: 'hotspot-region' },
      el('rect', { class: 'hotspot-halo', ...placeAttributes(place), rx: 4 }),
      el('rect', { class: 'hotspot-edge', ...placeAttributes(place), rx: 4 }),
      el(
        'svg',
        { class: 'hotspot-badge', x, y },
        el('circle', { r: 11 }),
        el('text', { 'text-anchor': 'middle', dy: '0.36em' }, String(index + 1)),
      ),
    );
  });
  const options = item.regions.map((region, index) =>
    el(
      'div',
      { class: 'choice-option' },
      el(
        'label',
        { class: 'choice-row' },
        el('input', { type, name: partId(item.id, 'region'), value: region.id, disabled: true }),
        el('span', { class: 'hotspot-number' }, String(index + 1)),
        el('span', { class: 'choice-text' }, ...rowMarkup(region.content)),
      ),
    ),
  );
  return el(
    'kap-hotspot',
    {},
    el(
      'div',
      { class: 'hotspot' },
      el(
        'div',
        { class: 'hotspot-picture' },
        ...pictureMarkup(item.image),
        el('svg', { class: 'hotspot-map', 'aria-hidden': 'true' }, ...regions),
      ),
      el(
        'fieldset',
        { class: 'choice-set' },
        el('legend', { class: 'item-hint' }, item.multiple ? itemWords.hotspotSeveral : itemWords.hotspotOne),
        ...options,
      ),
    ),
  );
}
