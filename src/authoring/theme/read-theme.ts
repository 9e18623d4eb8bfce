import { palettes, type Palette, type Scheme, type Theme } from '../../course/palette.js';
import type { Report } from '../diagnostics/diagnostic.js';
import type { YamlSource } from '../sources/yaml-source.js';
import { between, contrastOf, hexOf, nearestOf } from './colours.js';
import { weakContrasts, type Contrast } from './contrasts.js';
import { readLogo } from './read-logo.js';
import { themeColours, type ThemeColour, type ThemeKeys } from './theme-keys.js';

type Chosen = Partial<Record<ThemeColour, string>>;

/**
 * The theme of a course, out of the few colours that it sets: the others follow from them. Reports what could not be read on a
 * page, in light and in dark, with the nearest colour that could.
 */
export function readTheme(
  keys: ThemeKeys,
  files: ReadonlyMap<string, string | Uint8Array>,
  yaml: YamlSource,
  report: Report,
): Theme {
  const light = chosenFor('light', keys);
  const dark = chosenFor('dark', keys);
  for (const [scheme, chosen] of [
    ['light', light],
    ['dark', dark],
  ] as const)
    check(scheme, chosen, keys, yaml, report);
  const logo = keys.logo && readLogo(keys.logo, files, yaml, report);
  return {
    light: withDerived('light', light),
    dark: withDerived('dark', dark),
    ...(keys.font === 'sans' && { font: 'sans' }),
    ...(logo && { logo }),
  };
}

/**
 * The colours for one scheme. One that is given alone is for light pages: of the accents, dark pages have the nearest that can
 * be read there; their ink and paper stay.
 */
function chosenFor(scheme: Scheme, keys: ThemeKeys): Chosen {
  const chosen: Chosen = {};
  for (const name of themeColours) {
    const value = keys[name];
    const own = typeof value === 'string' ? (scheme === 'light' ? value : undefined) : value?.[scheme];
    const hex = own === undefined ? undefined : hexOf(own);
    if (hex !== undefined) chosen[name] = hex;
  }
  for (const name of ['accent', 'now'] as const) {
    const value = keys[name];
    const other = typeof value === 'string' ? value : (value?.light ?? value?.dark);
    const hex = other === undefined || chosen[name] !== undefined ? undefined : hexOf(other);
    const nearest = hex === undefined ? undefined : nearestOf(hex, (colour) => isSound(name, colour, scheme, chosen));
    if (nearest !== undefined) chosen[name] = nearest;
  }
  return chosen;
}

/** What is set, and what follows from it. */
function withDerived(scheme: Scheme, chosen: Chosen): Partial<Palette> {
  const { paper = palettes[scheme].paper, ink = palettes[scheme].ink } = chosen;
  const isGround = chosen.paper !== undefined || chosen.ink !== undefined;
  // The shares are those of Kapstone's own colours.
  const ground = isGround
    ? {
        'ink-soft': between(ink, paper, 0.3),
        'paper-raised': between(paper, ink, 0.05),
        line: between(paper, ink, 0.15),
        'line-strong': between(paper, ink, 0.58),
      }
    : {};
  const { accent } = chosen;
  const onAccent = accent && {
    'accent-ink': contrastOf('#ffffff', accent) >= contrastOf('#101010', accent) ? '#ffffff' : '#101010',
  };
  return { ...chosen, ...ground, ...onAccent };
}

const paletteOf = (scheme: Scheme, chosen: Chosen): Palette => ({
  ...palettes[scheme],
  ...withDerived(scheme, chosen),
});

/** What stands for a colour among the pairs: what was worked out from it counts as it. */
const follows: Readonly<Record<ThemeColour, readonly (keyof Palette)[]>> = {
  accent: ['accent', 'accent-ink'],
  now: ['now'],
  ink: ['ink', 'ink-soft', 'line-strong'],
  paper: ['paper', 'paper-raised', 'line-strong'],
};

function isSound(name: ThemeColour, colour: string, scheme: Scheme, chosen: Chosen): boolean {
  const weak = weakContrasts(paletteOf(scheme, { ...chosen, [name]: colour }));
  return !weak.some(({ pair }) => pair.some((part) => follows[name].includes(part)));
}

/** One remark on each colour that is set and does not do, at its own words. */
function check(scheme: Scheme, chosen: Chosen, keys: ThemeKeys, yaml: YamlSource, report: Report): void {
  const told = new Set<Contrast>();
  const weak = weakContrasts(paletteOf(scheme, chosen));
  for (const name of themeColours) {
    const value = keys[name];
    if (value === undefined || chosen[name] === undefined) continue;
    const own = weak.filter(
      (contrast) => !told.has(contrast) && contrast.pair.some((part) => follows[name].includes(part)),
    );
    for (const contrast of own) told.add(contrast);
    const worst = own.toSorted((a, b) => a.ratio / a.needed - b.ratio / b.needed)[0];
    if (!worst) continue;
    const nearest = nearestOf(chosen[name], (colour) => isSound(name, colour, scheme, chosen));
    const path = ['theme', name, ...(typeof value === 'string' ? [] : [scheme])];
    report('weak-contrast', yaml.place(path), {
      message: `On ${scheme} pages ${wordsOf(worst, paletteOf(scheme, chosen))} at ${shown(worst.ratio)} to 1. It needs ${worst.needed} to 1.`,
      expected: 'Text that tired eyes can read, and controls that can be found (WCAG 2.2, AA).',
      mend: nearest && `The nearest ${name} that can be read: "${nearest}"`,
    });
  }
}

function wordsOf({ pair: [a, b] }: Contrast, palette: Palette): string {
  return `${a} (${palette[a]}) stands on ${b} (${palette[b]})`;
}

/** Rounded down, so that 4.49 is not said to be 4.5. */
const shown = (ratio: number): string => String(Math.floor(ratio * 100) / 100);
