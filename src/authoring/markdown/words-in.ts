import type { Nodes } from 'mdast';

/** The words of a part of Markdown as a reader meets them: without marks and citations, and without what it quotes below itself. */
export function wordsIn(node: Nodes): string {
  return raw(node)
    .replace(/\[[^\]]*@[^\]]*\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function raw(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'blockquote' || !('children' in node)) return '';
  return node.children.map(raw).join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ');
}
