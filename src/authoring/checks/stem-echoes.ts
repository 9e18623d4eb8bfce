import { choicesIn, type WrittenChoice } from './choices-in.js';
import type { Page } from '../page.js';
import { wordsIn } from '../markdown/words-in.js';

/** How many of the question's words the right option must repeat to be told by them. Below, most are the words of its subject. */
const limit = 3;
/** Letters: shorter words are mostly those that every sentence has. */
const least = 6;

/** The right option is not the one that repeats the question's words. */
export function checkStemEchoes(page: Page): void {
  for (const choice of choicesIn(page)) {
    const echoes = echoesIn(choice);
    const key = choice.options.find(({ right }) => right);
    if (!key || echoes.length < limit) continue;
    page.report('stem-echo', key.place, {
      message: `Only the right option repeats words of the question: ${echoes.map((word) => `"${word}"`).join(', ')}.`,
      expected: 'Other words in the right option, or the same ones in a wrong option too.',
    });
  }
}

function echoesIn({ stem, options }: WrittenChoice): string[] {
  const [key, ...others] = options.filter(({ right }) => right);
  if (!key || others.length > 0) return [];
  const asked = contentWords(stem.map(wordsIn).join(' '));
  const wrong = new Set(options.flatMap(({ right, words }) => (right ? [] : [...contentWords(words).keys()])));
  return [...contentWords(key.words)].flatMap(([root, word]) => (asked.has(root) && !wrong.has(root) ? [word] : []));
}

/** The long words of a text, by their root. */
function contentWords(text: string): Map<string, string> {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Map(words.filter(({ length }) => length >= least).map((word) => [word.slice(0, least), word]));
}
