import type { Inline, Prose } from './prose.js';

/** The words of compiled text, without its marks. */
export function plainText(nodes: readonly (Inline | Prose)[]): string {
  return nodes.map(wordsOf).join('');
}

/** The words of blocks of text, one after the other. */
export function plainProse(nodes: readonly Prose[]): string {
  return nodes
    .map((node) => wordsOf(node).trim())
    .join(' ')
    .trim();
}

function wordsOf(node: Inline | Prose): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'image':
      return node.alt;
    case 'citation':
      return node.text;
    case 'footnoteReference':
    case 'thematicBreak':
    case 'footnoteDefinition':
      return '';
    case 'list':
      return node.children.map((item) => plainProse(item.children)).join(' ');
    case 'table':
      return node.children.flatMap((row) => row.children.map((cell) => plainText(cell.children))).join(' ');
    case 'blockquote':
      return plainProse(node.children);
    case 'paragraph':
    case 'heading':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'term':
    case 'claim':
      return plainText(node.children);
  }
}
