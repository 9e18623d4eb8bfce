import { palettes, schemes, type Palette, type Theme } from '../course/palette.js';
import type { PlayerFiles } from './player-files.js';

/** The player in the colours of a course: a sheet behind the tokens sets some of them anew. */
export function themed(player: PlayerFiles, theme: Theme | undefined): PlayerFiles {
  if (!theme) return player;
  const css = sheetOf(theme);
  const styles = player.styles.flatMap((sheet) =>
    sheet.name === 'tokens' ? [sheet, { name: 'theme', css }] : [sheet],
  );
  return { ...player, styles };
}

/** What a phone's browser paints its own bar with, by scheme. */
export function papersOf(theme: Theme | undefined): [scheme: string, colour: string][] {
  return schemes.map((scheme) => [scheme, theme?.[scheme].paper ?? palettes[scheme].paper]);
}

/** Dark comes twice, as in `tokens.css`: as the device's wish, and as the reader's own. Selectors are in the bundler's form, by which an embed's style knows them. */
function sheetOf({ light, dark, font }: Theme): string {
  const face = font === 'sans' ? '--kap-serif:var(--kap-sans);' : '';
  const night = declarations(dark);
  return [
    `:root{${face}${declarations(light)}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){${night}}}`,
    `:root[data-theme=dark]{${night}}`,
  ].join('\n');
}

function declarations(colours: Partial<Palette>): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--kap-${name}:${colour}`)
    .join(';');
}
