import type { Markup } from '../src/course/markup/element.js';

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';

/**
 * Makes nodes of markup. Text stays text and attributes are set one by one, so there is no HTML string to be trusted.
 * An `svg` and what stands in it is SVG, as an HTML parser has it; `within` is the namespace that it all goes into.
 */
export function toDom(markup: readonly Markup[], within: typeof html | typeof svg = html): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...markup.map((part) => nodeOf(part, within)));
  return fragment;
}

/** What goes inside an element that is SVG already. */
export function toSvg(markup: readonly Markup[]): DocumentFragment {
  return toDom(markup, svg);
}

function nodeOf(part: Markup, within: typeof html | typeof svg): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const namespace = part.tag === 'svg' ? svg : within;
  const element = document.createElementNS(namespace, part.tag);
  for (const [name, value] of Object.entries(part.attributes ?? {})) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(toDom(part.children ?? [], part.tag === 'foreignObject' ? html : namespace));
  return element;
}
