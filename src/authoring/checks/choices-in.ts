import type { Paragraph } from 'mdast';
import type { Place } from '../diagnostics/diagnostic.js';
import type { Page } from '../page.js';
import { bodyOf, descendants, type ContainerDirective } from '../markdown/parse-markdown.js';
import { wordsIn } from '../markdown/words-in.js';

/** A choice as its author wrote it: for checks of how items are worded. */
export interface WrittenChoice {
  id: string;
  stem: readonly Paragraph[];
  options: readonly WrittenOption[];
}

export interface WrittenOption {
  words: string;
  right: boolean;
  node: Paragraph;
  /** Of its words, without the box and the reason. */
  place: Place;
}

/** The choices of a page that can be asked: two options at least, one of them right. */
export function choicesIn({ tree, source }: Page): WrittenChoice[] {
  const choices: WrittenChoice[] = [];
  for (const { node } of descendants(tree)) {
    if (node.type !== 'containerDirective' || node.name !== 'choice') continue;
    const options = optionsOf(node).map((option) => ({ ...option, place: source.placeOf(option.node) }));
    if (options.length < 2 || !options.some(({ right }) => right)) continue;
    const stem = bodyOf(node).filter((part) => part.type === 'paragraph');
    choices.push({ id: node.attributes?.id ?? '', stem, options });
  }
  return choices;
}

function optionsOf(choice: ContainerDirective): Omit<WrittenOption, 'place'>[] {
  return bodyOf(choice).flatMap((part) =>
    part.type !== 'list'
      ? []
      : part.children.flatMap(({ checked, children: [node] }) =>
          typeof checked === 'boolean' && node?.type === 'paragraph'
            ? [{ words: wordsIn(node), right: checked, node }]
            : [],
        ),
  );
}
