import { el } from '../../course/markup/element.js';
import { icon } from '../../packaging/icon.js';
import { writeHtml } from '../../packaging/write-html.js';

/** The page around the course. `kap-dev` draws it; the token lets it give orders, see `guard.ts`. */
export function devPage(token: string): string {
  const html = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('meta', { name: 'kapstone-token', content: token }),
      el('title', {}, 'Preview'),
      el('link', { rel: 'icon', href: icon }),
      el('link', { rel: 'stylesheet', href: '/dev/dev.css' }),
      el('script', { type: 'module', src: '/dev/dev.js' }),
    ),
    el('body', {}, el('kap-dev', {}, el('p', {}, 'The preview needs JavaScript.'))),
  );
  return `<!doctype html>\n${writeHtml([html])}\n`;
}
