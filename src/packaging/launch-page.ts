import { el } from '../course/markup/element.js';
import type { LaunchData } from '../course/launch-data.js';
import { contentPolicy } from './content-policy.js';
import { icon } from './icon.js';
import { linkScripts } from './link-script.js';
import { launchPart } from './package-format.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { writeHtml } from './write-html.js';

/** The frame is all there is, but for a line above it when the part has something to say. */
const layout =
  'html,body{height:100%;margin:0;background:var(--kap-paper,#fbfaf6);color:var(--kap-ink,#1c2022)}' +
  'body{display:flex;flex-direction:column;font:1rem/1.5 var(--kap-sans,system-ui,sans-serif)}' +
  '.launch-line{margin:0;padding:.5rem 1rem}.launch-line:empty{display:none}' +
  '.launch-line button{font:inherit;min-height:2.75rem;padding:.25rem 1rem;color:inherit;background:none;border:1px solid;border-radius:.375rem;cursor:pointer}' +
  'iframe{flex:1;min-height:0;width:100%;border:0}';

/**
 * Writes the page by which an LMS launches a module. It owns the session with the LMS for as long as it is open, and shows the
 * module's pages in a frame of the same origin, so that going from page to page is no new launch.
 *
 * The part `launch-<format>` of the player gives `launch()`, which is called when the page is there. It finds its data in
 * `#kap-launch`, the line in `#launch-line` and the frame, still empty, in `#launch-frame`.
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
      el('p', { class: 'launch-line', id: 'launch-line', role: 'status' }),
      el('iframe', { id: 'launch-frame', title, allow: 'fullscreen' }),
      el(
        'noscript',
        {},
        el(
          'p',
          { class: 'launch-line' },
          'Without JavaScript your LMS hears nothing of what you do here. You can still ',
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
