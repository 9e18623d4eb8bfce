import { el, type Markup } from '../course/markup/element.js';
import { writeHtml } from './write-html.js';

const style =
  ':root{color-scheme:light dark;font:1.125rem/1.6 Georgia,serif}' +
  'main{max-width:34rem;margin:20vh auto 0;padding:0 1.5rem}h1{font-weight:600;line-height:1.2}';

/** Where servers look for it. */
export const missingPath = '404.html';

/** Nobody has told the page in which folder of its server the course stands: it is the nearest one that has a front page. */
const findHome = `(async () => {
  const way = document.querySelector('.home');
  for (let folder = new URL('.', location.href); ; folder = new URL('..', folder)) {
    const front = new URL('index.html', folder);
    if ((await fetch(front, { method: 'HEAD' })).ok) {
      way.firstChild.href = front;
      way.hidden = false;
      return;
    }
    if (folder.pathname === '/') return;
  }
})();`;

/**
 * What a server shows where there is nothing. It may stand at any depth, so it refers to no other file, and leads home where it has
 * found it.
 */
export function missingPage(language: string): string {
  return page(
    language,
    {
      title: 'Page not found',
      heading: 'There is no page at this address',
      text: 'Check the address, or go back to the page that you came from. Your work is safe: it is kept on your device.',
    },
    el('p', { class: 'home', hidden: true }, el('a', {}, 'Go to the course')),
    el('script', {}, findHome),
  );
}

/** What a browser without a network shows of a page that it has not kept. */
export function unreachablePage(language: string): string {
  return page(language, {
    title: 'No connection',
    heading: 'This page is not on your device yet',
    text: 'It opens when there is a connection again. Pages that you have visited open without one: go back to them. Your work is safe: it is kept on your device.',
  });
}

function page(
  language: string,
  { title, heading, text }: Record<'title' | 'heading' | 'text', string>,
  ...more: Markup[]
): string {
  const html = el(
    'html',
    { lang: language },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('link', { rel: 'icon', href: 'data:,' }),
      el('style', {}, style),
    ),
    el('body', {}, el('main', {}, el('h1', {}, heading), el('p', {}, text), ...more)),
  );
  return `<!doctype html>\n${writeHtml([html])}\n`;
}
