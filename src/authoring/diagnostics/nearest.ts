import { distance } from 'fastest-levenshtein';

/** The candidate that was most likely meant, or undefined where none is near. The first in the alphabet among equals. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of [...new Set(candidates)].sort()) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word.toLowerCase(), candidate.toLowerCase());
    if (steps < least && steps < candidate.length) {
      best = candidate;
      least = steps;
    }
  }
  return best;
}

/** `Did you mean "…"?`, where something is near. */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  show = (best: string) => best,
): string | undefined {
  const best = nearest(word, candidates);
  return best === undefined ? undefined : `Did you mean "${show(best)}"?`;
}
