import { el } from '../course/markup/element.js';
import { icon } from './icon.js';
import type { Outfit } from './page-outfit.js';
import type { SitePage } from './pages/site-page.js';
import { seal } from './seal.js';
import { startTag, writeHtml } from './write-html.js';

/**
 * Writes a page as one HTML file. Its text comes before its data and its script, so that it can be read while those are
 * still on their way; all are in the file, so that nothing waits for a further request.
 *
 * @param papers What a phone's browser paints its own bar with, by scheme.
 */
export function writePage(
  page: SitePage,
  outfit: Outfit,
  papers: readonly (readonly [scheme: string, colour: string])[],
): string {
  const data = page.sealed ? { ...page.data, sealed: seal(page.sealed) } : page.data;
  const meta = writeHtml([
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: outfit.policy }),
    el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    el('meta', { name: 'color-scheme', content: 'light dark' }),
    ...papers.map(([scheme, content]) =>
      el('meta', { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content }),
    ),
    el('title', {}, page.title),
    el('meta', { name: 'description', content: page.description }),
    el('link', { rel: 'icon', href: icon }),
  ]);
  const links = page.preloadNext ? [el('link', { rel: 'prefetch', href: page.root + page.preloadNext })] : [];
  const head = meta + outfit.early + outfit.style + writeHtml(links);
  const known = data ? [el('script', { type: 'application/json', id: 'kap-data' }, json(data))] : [];
  const body = writeHtml(page.body) + outfit.stand + writeHtml(known) + outfit.scripts;
  const html = startTag('html', { lang: page.language, ...keysOf(page) });
  return `<!doctype html>\n${html}<head>${head}</head><body>${body}</body></html>\n`;
}

/** What `src/early.ts` and `src/stand.ts` go by: whose record is read, and in which lesson a place is kept. */
function keysOf({ data }: SitePage) {
  return {
    'data-module': data && 'module' in data ? data.module.id : undefined,
    'data-lesson': data?.page === 'lesson' ? data.lesson : undefined,
  };
}

/** JSON that can stand in a script element: without `<` it can neither end it nor open another. */
function json(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
