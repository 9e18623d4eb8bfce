import type { ElementNode, Markup } from '../course/markup/element.js';

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const refer = (character: string): string => references[character] ?? character;

/** What no XML 1.0 document can hold, not even as a reference: https://www.w3.org/TR/xml/#charsets */
const forbidden = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Writes an element as an XML document in UTF-8. Elements that hold only elements are spread over lines; text stands as it
 * is, without the characters that XML cannot hold. The names of elements and attributes are the caller's.
 */
export function writeXml(root: ElementNode): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root, '')}\n`;
}

function writeElement({ tag, attributes = {}, children = [] }: ElementNode, indent: string): string {
  const start = `<${tag}${Object.entries(attributes).map(writeAttribute).join('')}`;
  if (children.length === 0) return `${start}/>`;
  if (!children.every(isElement)) return `${start}>${children.map(writeInline).join('')}</${tag}>`;
  const inner = `${indent}  `;
  const lines = children.map((child) => `${inner}${writeElement(child, inner)}\n`).join('');
  return `${start}>\n${lines}${indent}</${tag}>`;
}

const isElement = (part: Markup): part is ElementNode => typeof part !== 'string';

function writeInline(part: Markup): string {
  return isElement(part) ? writeElement(part, '') : part.replace(forbidden, '').replace(/[&<>\r]/g, refer);
}

/** Unlike in HTML, a boolean is a word: `isvisible="true"`. */
function writeAttribute([name, value]: [string, string | number | boolean | undefined]): string {
  if (value === undefined) return '';
  const text = String(value).replace(forbidden, '');
  return ` ${name}="${text.replace(/[&<>"\t\n\r]/g, refer)}"`;
}
