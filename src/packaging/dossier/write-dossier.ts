import type { CompiledCourse } from '../../course/compiled-course.js';
import { el } from '../../course/markup/element.js';
import type { Module } from '../../course/module.js';
import { dataUrl } from '../data-url.js';
import { icon } from '../icon.js';
import type { Digest, PlayerFiles } from '../player-files.js';
import { writeHtml } from '../write-html.js';
import { dossierPage } from './dossier-page.js';

/** Says that a file was written by this command and may be replaced by it. */
export const dossierMark = '<meta name="generator" content="kapstone dossier">';

export interface Dossier {
  course: CompiledCourse;
  /** The modules that it is about, in the order of the course. */
  modules: readonly Module[];
  /** YYYY-MM-DD; the newest day that the course itself speaks of where there is none. */
  date?: string;
  /** Pictures, by their path from the course's folder: `history/media/lsd.svg`. */
  media: ReadonlyMap<string, Uint8Array>;
}

/** The sheets that it is dressed with: tokens and fonts as the site has them, and its own. */
const sheets: readonly string[] = ['tokens', 'base', 'print', 'dossier'];

/**
 * Writes the dossier as one file that asks for nothing else: style, fonts and pictures are in it, and no script. The same
 * input gives the same bytes.
 * @throws {RangeError} where the style names a font that the player does not bring.
 */
export async function writeDossier(
  { course, modules, date = newestDay(course, modules), media }: Dossier,
  player: PlayerFiles,
  digest: Digest,
): Promise<string> {
  const body = dossierPage({ course, modules, date, pictures: ({ id }) => pictureIn(id, media) });
  const style = withFonts(
    player.styles
      .filter(({ name }) => sheets.includes(name))
      .map(({ css }) => css)
      .join('\n'),
    player.fonts,
  );
  const policy = `default-src 'none'; style-src 'sha256-${await digest(style)}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { name: 'generator', content: 'kapstone dossier' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    el('title', {}, `Dossier · ${course.title}`),
    el('link', { rel: 'icon', href: icon }),
    el('style', {}, style),
  ];
  const html = el('html', { lang: course.language }, el('head', {}, ...head), el('body', {}, body));
  return `<!doctype html>\n${writeHtml([html])}\n`;
}

function newestDay({ released }: CompiledCourse, modules: readonly Module[]): string {
  return [released ?? '', ...modules.map(({ reviewed }) => reviewed)].sort().at(-1) ?? '';
}

/** A module names its pictures from its own folder. */
function pictureIn(module: string, media: Dossier['media']) {
  return (url: string): string | undefined => {
    const path = `${module}/${decodeURIComponent(url)}`;
    const bytes = media.get(path);
    return bytes && dataUrl(path, bytes);
  };
}

/** The fonts are in the file, so the text waits the moment until they are read, rather than being set in another face. */
function withFonts(style: string, fonts: PlayerFiles['fonts']): string {
  return style
    .replaceAll('font-display:optional', 'font-display:block')
    .replace(/kap-font:([a-z0-9-]+)/g, (_, name: string) => {
      const bytes = fonts.get(name);
      const url = bytes && dataUrl(`${name}.woff2`, bytes);
      if (url === undefined) throw new RangeError(`The player's style names a font that it does not bring: ${name}`);
      return url;
    });
}
