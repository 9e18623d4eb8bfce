import { embeddedPath, embedFormat, type EmbeddedCourse, type EmbeddedPage } from '../../course/embedded.js';
import type { PageData } from '../../course/page-data.js';
import type { CompiledCourse } from '../../course/compiled-course.js';
import { elementsOf } from '../elements-of.js';
import { fontPaths } from '../font-paths.js';
import type { SitePage } from '../pages/site-page.js';
import type { Digest, PlayerFiles } from '../player-files.js';
import { seal } from '../seal.js';
import { themed } from '../themed.js';
import { versionedPath } from '../versioned-path.js';
import type { Site } from '../write-site.js';
import { fontFaces, shadowStyle } from './shadow-style.js';

/**
 * Writes what lets a site stand in other pages: the script that they name, `kapstone.js`, with what it brings when it is
 * needed; the style for a shadow root; the course, and each page, as data; the code of the authors' own kinds.
 */
export async function writeEmbed(
  { pages, modules }: Pick<Site, 'pages' | 'modules'>,
  course: Pick<CompiledCourse, 'id' | 'title' | 'theme'>,
  player: PlayerFiles,
  digest: Digest,
): Promise<Map<string, string>> {
  const fonts = await fontPaths(player.fonts, digest);
  // The dossier is no page.
  const css = themed(player, course.theme)
    .styles.filter(({ name }) => name !== 'dossier')
    .map((sheet) => sheet.css);
  const style = shadowStyle(css.join('\n'));
  const code = await codeOf(player.parts, digest);
  const about: EmbeddedCourse = {
    kapstone: embedFormat,
    id: course.id,
    title: course.title,
    style: await versionedPath('assets/kapstone.css', style, digest),
    fonts: fontFaces(css.join('\n')).replace(/kap-font:([a-z0-9-]+)/g, (_, name: string) => fonts.get(name) ?? ''),
    pages: pages.map(({ path }) => path),
    modules: modules.map(({ id, title }) => ({ id, title })),
  };
  return new Map([
    [embeddedPath.course, `${JSON.stringify(about)}\n`],
    ...pages.map((page) => [embeddedPath.page(page.path), `${JSON.stringify(embedded(page, code))}\n`] as const),
    [about.style, style],
    ...code.values(),
    ...player.embed,
  ]);
}

type File = readonly [path: string, text: string];

/** The code of the authors' own kinds as modules, by the tags of their elements. */
async function codeOf(parts: PlayerFiles['parts'], digest: Digest): Promise<Map<string, File>> {
  const kinds = Object.entries(parts).filter(([tag]) => tag.startsWith('kind-'));
  const files = kinds.map(async ([tag, { code }]): Promise<[string, File]> => {
    const text = `export const { run } = ${code}();\n`;
    return [tag, [await versionedPath(`assets/${tag}.js`, text, digest), text]];
  });
  return new Map(await Promise.all(files));
}

function embedded(page: SitePage, code: ReadonlyMap<string, File>): EmbeddedPage {
  const { title, language, body, data, sealed, preloadNext: next } = page;
  const kinds = elementsOf(page).filter((tag) => tag.startsWith('kind-'));
  const whole = sealed ? { ...data, sealed: seal(sealed) } : data;
  return {
    kapstone: embedFormat,
    title,
    language,
    body,
    ...(next && { next }),
    ...(kinds.length > 0 && {
      kinds: Object.fromEntries(kinds.map((tag) => [tag.slice('kind-'.length), code.get(tag)?.[0] ?? ''])),
    }),
    ...(whole && { data: whole as PageData }),
  };
}
