import { el } from '../course/markup/element.js';
import type { LaunchData } from '../course/launch-data.js';
import { contentPolicy } from './content-policy.js';
import { icon } from './icon.js';
import { linkScripts } from './link-script.js';
import { launchPart } from './package-format.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { writeHtml } from './write-html.js';

/** The frame is all there is, but for a bar above it when the part has something to say or to offer. */
const layout =
  'html,body{height:100%;margin:0;background:var(--kap-paper,#fbfaf6);color:var(--kap-ink,#1c2022)}' +
  'body{display:flex;flex-direction:column;font:.9375rem/1.4 var(--kap-sans,system-ui,sans-serif)}' +
  '.launch-bar{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:center;padding:0 1rem;background:var(--kap-paper-raised,#f3f1e9)}' +
  '#launch-line{flex:1 1 15rem;min-width:0}.launch-bar p{margin:.5rem 0;max-width:66ch}' +
  '.launch-ways{display:flex;flex-wrap:wrap;gap:.5rem;margin:.25rem 0;margin-inline-start:auto}.launch-ways:empty{display:none}' +
  '.launch-bar p .launch-ways{margin:.75rem 0 0}' +
  // As long as there is no page, and after the last one, what is said stands alone.
  'body[data-alone]{justify-content:center;font-size:1.125rem}body[data-alone] main{display:none}' +
  'body[data-alone] .launch-bar{width:100%;max-width:66ch;margin:0 auto 20vh;box-sizing:border-box;background:none}' +
  '.launch-bar button{font:inherit;min-height:2.75rem;padding:.25rem .875rem;color:inherit;background:none;border:1px solid var(--kap-line-strong,#85827a);border-radius:.375rem;cursor:pointer}' +
  '.launch-bar button:hover{border-color:currentcolor}.launch-bar button:disabled{opacity:.6;cursor:default}' +
  '.launch-bar button:focus-visible{outline:2px solid var(--kap-focus,#b4530c);outline-offset:2px}' +
  'main{flex:1;min-height:0;display:flex}iframe{flex:1;border:0}@media print{.launch-bar{display:none}}';

/**
 * Writes the page by which an LMS launches a module. It owns the session with the LMS for as long as it is open, and shows the
 * module's pages in a frame of the same origin, so that going from page to page is no new launch.
 *
 * The part `launch-<format>` of the player gives `launch()`, which is called when the page is there. It finds its data in
 * `#kap-launch`, the place for lines in `#launch-line`, that for buttons in `#launch-ways`, and the frame, still empty, in
 * `#launch-frame`.
 * @throws {RangeError} where the player has no such part.
 */
export async function writeLaunchPage(data: LaunchData, player: PlayerFiles, digest: Digest): Promise<string> {
  const name = launchPart(data.format);
  const linked = linkScripts(player.parts, [{ names: [name], end: (own) => `return ${own(name)}.launch()` }]);
  const scripts = [player.early, ...linked];
  const tokens = player.styles.filter(({ name: sheet }) => ['tokens', 'theme'].includes(sheet)).map(({ css }) => css);
  const style = [...tokens, layout].join('\n');
  // Where the LRS of cmi5 and xAPI stands is only known when the module is launched.
  const connect = data.format === 'cmi5' || data.format === 'xapi' ? `'self' https: http:` : `'self'`;
  const policy = contentPolicy(await Promise.all(scripts.map(digest)), await digest(style), { connect, frames: true });
  const { title, language } = { title: data.module.title, language: data.course.language };
  const html = el(
    'html',
    { lang: language },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('title', {}, title),
      el('link', { rel: 'icon', href: icon }),
      el('script', {}, player.early),
      el('style', {}, style),
    ),
    el(
      'body',
      {},
      el(
        'header',
        { class: 'launch-bar' },
        el('div', { id: 'launch-line', role: 'status' }),
        el('div', { class: 'launch-ways', id: 'launch-ways' }),
      ),
      el('main', {}, el('iframe', { id: 'launch-frame', title, allow: 'fullscreen' })),
      el(
        'noscript',
        {},
        el(
          'p',
          {},
          `Without JavaScript ${data.format === 'embed' ? 'the page around this module' : 'your LMS'} hears nothing of what you do here. You can still `,
          el('a', { href: data.start }, 'read the module'),
          '.',
        ),
      ),
      el('script', { type: 'application/json', id: 'kap-launch' }, JSON.stringify(data).replaceAll('<', '\\u003c')),
      ...linked.map((script) => el('script', {}, script)),
    ),
  );
  return `<!doctype html>\n${writeHtml([html])}\n`;
}
