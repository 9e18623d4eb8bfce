import type { ElementNode } from '../../src/course/markup/element.js';
import { stage } from './stage.js';

/**
 * Where the parts of an element's markup stand, before it comes alive and afterwards, from its own upper edge. Before, a `div` of
 * the same class holds the markup, since an element that is known comes alive at once.
 */
export async function boxes(markup: ElementNode, parts: string): Promise<{ before: string[]; after: string[] }> {
  const before = measure(await stage([{ ...markup, tag: 'div' }]), parts);
  return { before, after: measure(await stage([markup]), parts) };
}

function measure(place: HTMLElement, parts: string): string[] {
  const origin = place.firstElementChild?.getBoundingClientRect().top ?? 0;
  const height = place.getBoundingClientRect().height;
  const boxesOf = [...place.querySelectorAll(parts)].map((element) => {
    const { top, left, width, height: own } = element.getBoundingClientRect();
    const name = `${element.localName}.${element.classList.item(0) ?? ''}`;
    return `${name} ${[top - origin, left, width, own].map(Math.round).join(' ')}`;
  });
  return [`all ${Math.round(height)}`, ...boxesOf];
}
