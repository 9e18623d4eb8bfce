/** Sums with colours; all that comes out is `#rrggbb`. */
import { clampChroma, converter, formatHex, interpolate, parse, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/** A colour as CSS writes it; undefined where it is none, or can be seen through. */
export function hexOf(words: string): string | undefined {
  const colour = parse(words.trim());
  return colour && (colour.alpha ?? 1) === 1 ? formatHex(clampChroma(colour, 'oklch')) : undefined;
}

/** From 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrastOf = (a: string, b: string): number => wcagContrast(a, b);

/** A colour between two: `share` of the way from the first to the second. */
export function between(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], 'oklab')(share));
}

/** The colour of the same hue that passes and is nearest in lightness; undefined where none does. */
export function nearestOf(colour: string, passes: (candidate: string) => boolean): string | undefined {
  const own = toOklch(colour);
  if (!own) return undefined;
  const steps = 200;
  for (let step = 0; step <= steps; step += 1) {
    for (const direction of [-1, 1]) {
      const l = own.l + (direction * step) / steps;
      const candidate = l < 0 || l > 1 ? undefined : formatHex(clampChroma({ ...own, l }, 'oklch'));
      if (candidate !== undefined && passes(candidate)) return candidate;
    }
  }
  return undefined;
}
