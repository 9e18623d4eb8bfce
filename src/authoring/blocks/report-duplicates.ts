import { normalise } from '../content-hash.js';
import type { Place, Report } from '../diagnostics/diagnostic.js';

/** Says so where two parts of an item, or of another block, have the same words. */
export function reportDuplicates(
  places: readonly Place[],
  texts: readonly string[],
  parts: string,
  report: Report,
  holder = 'item',
): void {
  const seen = new Set<string>();
  texts.forEach((text, index) => {
    const words = normalise(text);
    const place = places[index];
    if (words && seen.has(words) && place) {
      report('duplicate-option', place, {
        message: `These words stand in this ${holder} twice.`,
        expected: `Different words for all ${parts}.`,
      });
    }
    seen.add(words);
  });
}
