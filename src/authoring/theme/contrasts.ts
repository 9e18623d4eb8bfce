import type { Palette } from '../../course/palette.js';
import { contrastOf } from './colours.js';

/** Two colours that stand on each other, and what they need. */
export interface Contrast {
  pair: readonly [keyof Palette, keyof Palette];
  ratio: number;
  needed: number;
}

const onPaper: readonly (keyof Palette)[] = ['ink', 'ink-soft', 'accent', 'now', 'right', 'partly', 'wrong'];

/** Text needs 4.5 to 1, what shows a control or where one is 3 to 1 (WCAG 2.2, 1.4.3, 1.4.11 and 2.4.13). */
const needs: readonly (readonly [keyof Palette, keyof Palette, number])[] = [
  ...onPaper.flatMap((name) => (['paper', 'paper-raised'] as const).map((paper) => [name, paper, 4.5] as const)),
  ['accent-ink', 'accent', 4.5],
  ['line-strong', 'paper', 3],
  ['focus', 'paper', 3],
  ['focus', 'paper-raised', 3],
];

/** Every pair of a palette that cannot be told apart well enough. */
export function weakContrasts(palette: Palette): Contrast[] {
  return needs.flatMap(([a, b, needed]) => {
    const ratio = contrastOf(palette[a], palette[b]);
    return ratio < needed ? [{ pair: [a, b] as const, ratio, needed }] : [];
  });
}
