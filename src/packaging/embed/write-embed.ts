import { embeddedPath, embedFormat, type EmbeddedCourse, type EmbeddedPage } from '../../course/embedded.js';
import type { PageData } from '../../course/page-data.js';
import type { Course } from '../../course/course.js';
import { fontPaths } from '../font-paths.js';
import type { SitePage } from '../pages/site-page.js';
import type { Digest, PlayerFiles } from '../player-files.js';
import { seal } from '../seal.js';
import { versionedPath } from '../versioned-path.js';
import type { Site } from '../write-site.js';
import { fontFaces, shadowStyle } from './shadow-style.js';

/**
 * Writes what lets a site stand in other pages: the script that they name, `kapstone.js`, with what it brings when it is
 * needed; the style for a shadow root; the course, and each page, as data.
 */
export async function writeEmbed(
  { pages, modules }: Pick<Site, 'pages' | 'modules'>,
  course: Pick<Course, 'id' | 'title'>,
  player: PlayerFiles,
  digest: Digest,
): Promise<Map<string, string>> {
  const fonts = await fontPaths(player.fonts, digest);
  // The dossier is no page.
  const css = player.styles.filter(({ name }) => name !== 'dossier').map((sheet) => sheet.css);
  const style = shadowStyle(css.join('\n'));
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
    ...pages.map((page) => [embeddedPath.page(page.path), `${JSON.stringify(embedded(page))}\n`] as const),
    [about.style, style],
    ...player.embed,
  ]);
}

function embedded({ title, language, body, data, sealed, preloadNext: next }: SitePage): EmbeddedPage {
  const whole = sealed ? { ...data, sealed: seal(sealed) } : data;
  return {
    kapstone: embedFormat,
    title,
    language,
    body,
    ...(next && { next }),
    ...(whole && { data: whole as PageData }),
  };
}
