/** What kinds of an author's own draw, inside the element that the kind may bring: `kind-` and its name. */
import type { Custom } from '../blocks/custom.js';
import type { CustomBlock } from '../blocks/custom-block.js';
import { el, type ElementNode } from './element.js';
import { proseMarkup } from './prose-markup.js';

/** The static twin of `kap-custom`. */
export function customMarkup(item: Custom): ElementNode {
  return el('kap-custom', {}, customControl(item));
}

export function customControl({ name, control }: Pick<Custom, 'name' | 'control'>): ElementNode {
  return el(kindTag(name), {}, ...control);
}

export function customBlockMarkup({ id, name, intro, drawn }: CustomBlock): ElementNode {
  return el('div', { id, class: 'custom-block' }, ...proseMarkup(intro), el(kindTag(name), {}, ...drawn));
}

function kindTag(name: string): string {
  return `kind-${name}`;
}
