import type { Nodes, Parents, Text } from 'mdast';
import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

/** What somebody else says, or is to be judged: a dialogue, and the text in which words are marked. */
const spoken = ['dialogue', 'mark-words', 'likert'];

/**
 * Words that hurt, or promise too much, have better ones. Not looked at: what stands in quotation marks or *emphasis* (it is quoted,
 * or spoken about), dialogues, and wrong options, which say what is not to be said.
 */
export function checkStigmatisingWords({ tree, source, wording, report }: Page): void {
  const { avoided, allowed } = wording;
  for (const text of ownTexts(tree)) {
    const { start, end } = source.rangeOf(text.node);
    const raw = source.text.slice(start, end);
    for (const { pattern, better } of avoided) {
      for (const { index, 0: words } of raw.matchAll(pattern)) {
        const at = start + index;
        const isQuoted = text.quoted.some(({ from, to }) => from < at && at < to);
        if (isQuoted || allowed.has(words.toLowerCase())) continue;
        report('stigmatising-word', source.place(at, at + words.length), {
          message: `"${words}" is a word to avoid.`,
          expected: `Instead: ${better}. Where somebody else says it, put it in quotation marks.`,
        });
      }
    }
  }

  /** The texts that speak for the author, each with what is quoted in its paragraph. */
  function ownTexts(node: Nodes): { node: Text; quoted: { from: number; to: number }[] }[] {
    const list: { node: Text; quoted: { from: number; to: number }[] }[] = [];
    const skipped = new Set<Nodes>();
    for (const { node: at, parent } of [{ node, parent: node as Parents }, ...descendants(node)]) {
      if (skipped.has(parent) || isOthers(at, parent)) skipped.add(at);
      else if (at.type === 'paragraph' || at.type === 'heading' || at.type === 'tableCell') {
        const { start, end } = source.rangeOf(at);
        const quoted = quotedIn(source.text.slice(start, end), start);
        for (const { node: inner, parent: holder } of descendants(at)) {
          if (skipped.has(holder) || holder.type === 'emphasis') skipped.add(inner);
          else if (inner.type === 'text') list.push({ node: inner, quoted });
        }
      }
    }
    return list;
  }
}

function isOthers(node: Nodes, parent: Parents): boolean {
  if (node.type === 'containerDirective') return spoken.includes(node.name);
  // The words of a wrong option; the quote below it is its author's.
  return parent.type === 'listItem' && parent.checked === false && node.type === 'paragraph';
}

function quotedIn(text: string, start: number): { from: number; to: number }[] {
  return [...text.matchAll(/“[^”]*”|"[^"]*"|‘[^’]*’|«[^»]*»|„[^“]*“/g)].map(({ index, 0: words }) => ({
    from: start + index,
    to: start + index + words.length,
  }));
}
