import { textOf, type ElementNode, type Markup } from '../course/markup/element.js';

const voidTags = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Their content is read as it stands, up to the first thing that looks like their end. */
const rawTags = new Set(['script', 'style']);

/** The parser drops a newline that comes first in them. */
const newlineEaters = new Set(['pre', 'textarea']);

// A carriage return is written as a reference, or the parser would make a newline of it.
const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '"': '&quot;', '\r': '&#13;' };
const refer = (character: string): string => references[character] ?? character;

/**
 * Writes markup as HTML. What a browser parses from it is what `components/to-dom.ts` makes of the same markup.
 * @throws {RangeError} where a script or style holds what would end it early.
 */
export function writeHtml(markup: readonly Markup[]): string {
  let text = '';
  for (const part of markup) text += typeof part === 'string' ? part.replace(/[&<\r]/g, refer) : writeElement(part);
  return text;
}

/** The tag that an element begins with. */
export function startTag(tag: string, attributes: NonNullable<ElementNode['attributes']>): string {
  let text = `<${tag}`;
  for (const name in attributes) text += writeAttribute(name, attributes[name]);
  return `${text}>`;
}

function writeElement({ tag, attributes = {}, children = [] }: ElementNode): string {
  const start = startTag(tag, attributes);
  if (voidTags.has(tag)) return start;
  const content = rawTags.has(tag) ? rawContent(tag, textOf(children)) : writeHtml(children);
  const guard = newlineEaters.has(tag) && content.startsWith('\n') ? '\n' : '';
  return `${start}${guard}${content}</${tag}>`;
}

function writeAttribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${String(value).replace(/[&"\r]/g, refer)}"`;
}

function rawContent(tag: string, text: string): string {
  // After "<!--" and "<script", an end tag ends only the inner script: https://html.spec.whatwg.org/#script-data-double-escaped-state
  if (/<\/(script|style)|<!--[^]*<script/i.test(text))
    throw new RangeError(`This text cannot stand in a ${tag} element.`);
  return text;
}
