import { choicesIn } from './choices-in.js';
import type { Page } from '../page.js';

/** Letters: below these, one word more makes the difference. */
const short = 60;
const times = 2;

/** The right option of an item is not far longer than all of the others: that is how a test is passed without knowing. */
export function checkOptionLengths(page: Page): void {
  for (const { options } of choicesIn(page)) {
    const right = options.filter((option) => option.right);
    const [key] = right;
    if (right.length !== 1 || !key || key.words.length < short) continue;
    const longest = Math.max(...options.filter((option) => option !== key).map(({ words }) => words.length));
    if (key.words.length < times * longest) continue;
    page.report('option-length', key.place, {
      message: `The right option has ${key.words.length} characters, the longest wrong one ${longest}.`,
      expected: 'Options of about one length. What makes the right one right can stand in its reason.',
    });
  }
}
