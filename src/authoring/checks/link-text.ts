import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';
import { wordsIn } from '../markdown/words-in.js';

const empty =
  /^(click( here)?|here|this|that|this (link|page|article|site|website)|link|(read|learn|find out|see)? ?more|more (here|information|info)|go|website|source|download)\W*$/i;
const address = /^(https?:\/\/|www\.)\S+$/i;

/** The words of a link say where it leads: screen readers list links without the text around them. */
export function checkLinkText({ tree, source, report }: Page): void {
  for (const { node } of descendants(tree)) {
    if (node.type !== 'link' && node.type !== 'linkReference') continue;
    const words = wordsIn(node);
    const isAddress = address.test(words);
    const hasPicture = node.children.some(({ type }) => type === 'image' || type === 'imageReference');
    if (!isAddress && (hasPicture || (words !== '' && !empty.test(words)))) continue;
    report('link-text', source.placeOf(node), {
      message: isAddress
        ? 'This address is read out sign by sign.'
        : words === ''
          ? 'This link has no words.'
          : `"${words}" does not say where this link leads.`,
      expected: 'What one finds there: [the label of esketamine](https://…).',
    });
  }
}
