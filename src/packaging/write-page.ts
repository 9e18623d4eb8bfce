import { el } from '../course/markup/element.js';
import { contentPolicy } from './content-policy.js';
import { elementsOf } from './elements-of.js';
import type { FontPaths } from './font-paths.js';
import { icon } from './icon.js';
import { pageScripts } from './page-scripts.js';
import type { SitePage } from './pages/site-page.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { seal } from './seal.js';
import { styleOf } from './style-of.js';
import { writeHtml } from './write-html.js';

/** `--kap-paper` of `components/styles/tokens.css`, for the bar of a phone's browser. */
const themeColors = [
  ['light', '#fbfaf6'],
  ['dark', '#15191b'],
] as const;

/** Comes after the text: see `src/early.ts`. */
const stand = 'kapstone.stand()';

/** Comes after each script of the player. */
const start = 'kapstone.start(document.currentScript.previousElementSibling)';

/**
 * Writes a page as one HTML file. Its text comes before its data and its script, so that it can be read while those are
 * still on their way; all are in the file, so that nothing waits for a further request.
 */
export async function writePage(
  page: SitePage,
  player: PlayerFiles,
  fonts: FontPaths,
  digest: Digest,
): Promise<string> {
  const elements = elementsOf(page);
  const style = placeFonts(styleOf(player.styles, elements), page.root, fonts);
  const linked = pageScripts(page, player.parts);
  const data = page.sealed ? { ...page.data, sealed: seal(page.sealed) } : page.data;
  const isLesson = page.data?.page === 'lesson';
  const scripts = [player.early, ...(isLesson ? [stand] : []), ...linked, ...(linked.length > 0 ? [start] : [])];
  const policy = contentPolicy(await Promise.all(scripts.map(digest)), await digest(style));
  const head = [
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    ...themeColors.map(([scheme, content]) =>
      el('meta', { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content }),
    ),
    el('title', {}, page.title),
    el('meta', { name: 'description', content: page.description }),
    el('link', { rel: 'icon', href: icon }),
    el('script', {}, player.early),
    el('style', {}, style),
    ...(page.preloadNext ? [el('link', { rel: 'prefetch', href: page.root + page.preloadNext })] : []),
  ];
  const tail = [
    ...(isLesson ? [el('script', {}, stand)] : []),
    ...(data ? [el('script', { type: 'application/json', id: 'kap-data' }, json(data))] : []),
    ...linked.flatMap((script) => [el('script', { type: 'text/plain' }, script), el('script', {}, start)]),
  ];
  const html = el(
    'html',
    { lang: page.language, ...keysOf(page) },
    el('head', {}, ...head),
    el('body', {}, ...page.body, ...tail),
  );
  return `<!doctype html>\n${writeHtml([html])}\n`;
}

/** What `src/early.ts` goes by: whose record is read, and in which lesson a place is kept. */
function keysOf({ data }: SitePage) {
  return {
    'data-module': data && 'module' in data ? data.module.id : undefined,
    'data-lesson': data?.page === 'lesson' ? data.lesson : undefined,
  };
}

/** Gives every `url("kap-font:<name>")` of the style its place. */
function placeFonts(style: string, root: string, fonts: FontPaths): string {
  return style.replace(/kap-font:([a-z0-9-]+)/g, (_, name: string) => {
    const path = fonts.get(name);
    if (path === undefined) throw new RangeError(`The player's style names a font that it does not bring: ${name}`);
    return root + path;
  });
}

/** JSON that can stand in a script element: without `<` it can neither end it nor open another. */
function json(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
