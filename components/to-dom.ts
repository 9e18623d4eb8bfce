import type { Markup } from '../src/course/markup/element.js';

/** Makes nodes of markup. Text stays text and attributes are set one by one, so there is no HTML string to be trusted. */
export function toDom(markup: readonly Markup[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...markup.map(nodeOf));
  return fragment;
}

function nodeOf(part: Markup): Node {
  if (typeof part === 'string') return document.createTextNode(part);
  const element = document.createElement(part.tag);
  for (const [name, value] of Object.entries(part.attributes ?? {})) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(toDom(part.children ?? []));
  return element;
}
