import { choicesIn, type WrittenOption } from './choices-in.js';
import type { Page } from '../page.js';

/** A number or a range of them, with at most four words around it: what a whole option says. */
const range =
  /^(?:(?:about|around|from|between) )?(\d+(?:\.\d+)?) ?(%|[a-zµ/]+)? ?(?:to|and|-|–) ?(\d+(?:\.\d+)?) ?(%|[a-zµ/]+)?(?: [\p{L}-]+){0,4}\.?$/iu;

/** Ranges that share numbers are right or wrong together. */
export function checkOverlappingOptions(page: Page): void {
  for (const { options } of choicesIn(page)) {
    const ranges = options.flatMap((option) => rangeOf(option) ?? []);
    if (options.filter(({ right }) => right).length > 1) continue;
    ranges.forEach(({ option, from, to, unit }, index) => {
      const other = ranges.slice(0, index).find((one) => one.unit === unit && one.from <= to && from <= one.to);
      if (!other) return;
      page.report('overlapping-options', option.place, {
        message: `"${option.words}" and "${other.option.words}" have numbers in common.`,
        expected: 'Ranges that share no number, their ends included: 10 to 19, 20 to 29.',
      });
    });
  }
}

function rangeOf(option: WrittenOption) {
  const [, from, own, to, unit = own ?? ''] = range.exec(option.words) ?? [];
  if (from === undefined || to === undefined) return undefined;
  return { option, from: Number(from), to: Number(to), unit };
}
