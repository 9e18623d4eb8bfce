import { el, type ElementNode } from '../../course/markup/element.js';
import type { Problem } from '../../dev/dev-state.js';
import { contentPolicy } from '../../packaging/content-policy.js';
import type { PlayerFiles } from '../../packaging/player-files.js';
import { writeHtml } from '../../packaging/write-html.js';
import { digest } from '../build.js';

const layout =
  'body{margin:0;background:var(--kap-paper);color:var(--kap-ink);font:1.0625rem/1.55 var(--kap-sans)}' +
  'main{max-width:46rem;margin:0 auto;padding:clamp(1.5rem,8vh,5rem) 1.25rem 3rem}' +
  'h1{margin:0 0 .5rem;font:600 1.6rem/1.25 var(--kap-serif)}ol{list-style:none;margin:2rem 0 0;padding:0}' +
  'li{padding:1.25rem 0;border-top:1px solid var(--kap-line)}p{margin:.35rem 0}' +
  'a{color:var(--kap-accent);overflow-wrap:anywhere}a:focus-visible{outline:2px solid var(--kap-focus);outline-offset:2px}' +
  'pre{margin:.75rem 0;padding:.75rem 1rem;overflow-x:auto;background:var(--kap-paper-raised);border-radius:var(--kap-radius);font:.875rem/1.5 ui-monospace,monospace}' +
  '.what{font-weight:600}.soft{color:var(--kap-ink-soft)}';

/** What stands in the place of a page whose file has errors: each with its line and what mends it. */
export async function problemPage(problems: readonly Problem[], player: PlayerFiles): Promise<string> {
  const tokens = player.styles.filter(({ name }) => name === 'tokens').map(({ css }) => css);
  const style = [...tokens, layout].join('\n');
  const policy = contentPolicy([await digest(player.early)], await digest(style));
  const files = [...new Set(problems.map(({ file }) => file))];
  const title = `${files.join(', ')} ${files.length === 1 ? 'has' : 'have'} ${problems.length === 1 ? 'an error' : `${problems.length} errors`}`;
  const html = el(
    'html',
    { lang: 'en', 'data-kapstone-problems': true },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('title', {}, title),
      el('link', { rel: 'icon', href: 'data:,' }),
      el('script', {}, player.early),
      el('style', {}, style),
    ),
    el(
      'body',
      {},
      el(
        'main',
        {},
        el('h1', {}, title),
        el('p', { class: 'soft' }, 'Mend the file and save it: the page comes back here. What was answered is kept.'),
        el('ol', {}, ...problems.map(entry)),
      ),
    ),
  );
  return `<!doctype html>\n${writeHtml([html])}\n`;
}

/** The page around opens the file where its place is clicked. */
function entry({ file, line, column, message, expected, mend, frame }: Problem): ElementNode {
  return el(
    'li',
    {},
    el('p', {}, el('a', { href: '#', 'data-file': file, 'data-line': line, 'data-column': column }, `${file}:${line}`)),
    el('p', { class: 'what' }, message),
    ...(frame.length > 0 ? [el('pre', { tabindex: 0 }, frame.join('\n'))] : []),
    ...[mend, expected].flatMap((words) => (words === undefined ? [] : [el('p', {}, words)])),
  );
}
