import type { Paragraph } from 'mdast';
import { choicesIn } from './choices-in.js';
import type { Page } from '../page.js';

const negative =
  /\b(except)\b ?[:.?]?$|\b(?:which|what)(?: \S+){0,4}? (?:is|are|was|were|does|do|did|should|would|can|could|must|may) (not|never)\b|\b(?:is|are) (not) (?:true|right|correct)\b[^.?!]*\?$|\b(least) (?:likely|appropriate|suitable|helpful|safe)\b/i;

/** A question that asks for what is not so is misread by the tired. Where it must be, the word stands out. */
export function checkNegativeStems(page: Page): void {
  const { source } = page;
  for (const stem of choicesIn(page).flatMap((choice) => choice.stem)) {
    const { start } = source.rangeOf(stem);
    const text = plainly(stem, page);
    const found = negative.exec(text);
    if (!found) continue;
    const word = (found.slice(1) as (string | undefined)[]).find((part) => part !== undefined) ?? found[0];
    if (word === word.toUpperCase()) continue;
    const at = start + found.index + found[0].toLowerCase().lastIndexOf(word.toLowerCase());
    page.report('negative-stem', source.place(at, at + word.length), {
      message: 'This question asks for what is not so, which is easily read over.',
      expected: `A question that asks for what is so, or the word in bold: **${word}**.`,
    });
  }
}

/** The source of a paragraph, in which what is emphasised, and what is said by somebody, is blanked. */
function plainly(stem: Paragraph, { source }: Page): string {
  return source
    .sliceOf(stem)
    .replace(/(\*\*?|__?)[^*_]+\1|“[^”]*”|"[^"]*"/g, (words) => ' '.repeat(words.length))
    .replace(/[\r\n]/g, ' ');
}
