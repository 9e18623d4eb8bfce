import { el } from '../course/markup/element.js';
import { contentPolicy } from './content-policy.js';
import { elementsOf } from './elements-of.js';
import type { FontPaths } from './font-paths.js';
import { isCheckedItemByItem, pageScripts } from './page-scripts.js';
import type { SitePage } from './pages/site-page.js';
import type { Digest, PlayerFiles } from './player-files.js';
import { styleOf } from './style-of.js';
import { writeHtml } from './write-html.js';

/** What pages with the same elements have in common, as HTML. */
export interface Outfit {
  /** The Content-Security-Policy that lets in these scripts and this style, and no other. */
  policy: string;
  style: string;
  /** What runs before the first paint. */
  early: string;
  /** Comes right behind the text. */
  stand: string;
  /** Comes behind the data. */
  scripts: string;
}

/** Comes after each script of the player. */
const start = 'kapstone.start(document.currentScript.previousElementSibling)';

/**
 * Gives each page of a site its outfit. It is most of what a page weighs, and a course of a thousand lessons has a handful of
 * different ones: each is linked, digested and written once.
 *
 * @param worker The path of the service worker that its pages start, from the site's root.
 */
export function outfitter(
  player: PlayerFiles,
  fonts: FontPaths,
  digest: Digest,
  worker?: string,
): (page: SitePage) => Promise<Outfit> {
  const outfits = new Map<string, Promise<Outfit>>();
  const make = async (page: SitePage, elements: readonly string[]): Promise<Outfit> => {
    const style = placeFonts(styleOf(player.styles, elements), page.root, fonts);
    const linked = pageScripts(page, player.parts, worker);
    const stands = page.data?.page === 'lesson' ? [player.stand] : [];
    const starts = linked.length > 0 ? [start] : [];
    const digests = await Promise.all([player.early, ...stands, ...linked, ...starts].map(digest));
    const write = (scripts: readonly string[]) => writeHtml(scripts.map((script) => el('script', {}, script)));
    return {
      policy: contentPolicy(digests, await digest(style), { workers: worker !== undefined && page.data !== undefined }),
      style: writeHtml([el('style', {}, style)]),
      early: write([player.early]),
      stand: write(stands),
      scripts: writeHtml(
        linked.flatMap((script) => [el('script', { type: 'text/plain' }, script), el('script', {}, start)]),
      ),
    };
  };
  return (page) => {
    const elements = elementsOf(page);
    const checksItems = page.data !== undefined && isCheckedItemByItem(page.data);
    // All that `make` goes by.
    const key = JSON.stringify([page.root, page.data?.page, checksItems, page.alone, elements]);
    const outfit = outfits.get(key) ?? make(page, elements);
    outfits.set(key, outfit);
    return outfit;
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
