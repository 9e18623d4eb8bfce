import { choicesIn } from './choices-in.js';
import type { Page } from '../page.js';

/** Not "has always wanted", which claims nothing. */
const absolute =
  /(?<!\b(?:has|have|had|as|is|are|was|were) )\b(always|never|invariably|without exception|under no circumstances|in (?:all|every) cases?|completely|totally|absolutely|guaranteed)\b/gi;

/**
 * An absolute word gives a wrong option away: those who know how tests are made strike it out unread. It is none where a right
 * option has one too.
 */
export function checkAbsoluteWords(page: Page): void {
  for (const { options } of choicesIn(page)) {
    if (options.some(({ right, words }) => right && new RegExp(absolute).test(words))) continue;
    for (const { right, node } of options) {
      if (right) continue;
      const { start } = page.source.rangeOf(node);
      for (const { index, 0: word } of withoutQuotes(page.source.sliceOf(node)).matchAll(absolute)) {
        page.report('absolute-word', page.source.place(start + index, start + index + word.length), {
          message: `"${word}" gives this option away as wrong.`,
          expected: 'An option that somebody could believe: "usually", "in most people", or a fact that is not so.',
        });
      }
    }
  }
}

/** What somebody says in an option is judged as something that is said. */
function withoutQuotes(text: string): string {
  return text.replace(/“[^”]*”|"[^"]*"/g, (words) => ' '.repeat(words.length));
}
