/**
 * Markup as data: what the course puts on a page, before it is text (in a built page) or nodes (in the player).
 * One description, two writers: `src/packaging` writes it as HTML, `components/to-dom.ts` makes nodes of it.
 */

export interface ElementNode {
  tag: string;
  /** `true` writes the bare attribute; undefined and `false` leave it out. */
  attributes?: Readonly<Record<string, string | number | boolean | undefined>>;
  children?: readonly (ElementNode | string)[];
}
/** An element, or plain text. */
export type Markup = ElementNode | string;

/** Builds an element: `el('p', { class: 'lead' }, 'text', el('em', {}, 'more'))`. */
export function el(
  tag: string,
  attributes: ElementNode['attributes'] = {},
  ...children: readonly Markup[]
): ElementNode {
  return { tag, attributes, children };
}

/** The text of markup, without its elements. */
export function textOf(markup: readonly Markup[]): string {
  return markup.map((part) => (typeof part === 'string' ? part : textOf(part.children ?? []))).join('');
}
