import type { Page } from '../page.js';
import { descendants } from '../markdown/parse-markdown.js';

const media = /^(.*\/)?([^/]+)\.(mp3|m4a|ogg|oga|wav|aac|flac|mp4|m4v|webm|mov|ogv)$/i;
const film = /^(mp4|m4v|webm|mov|ogv)$/i;

/** A page that links to a sound or a film links to its words too. */
export function checkTranscripts({ tree, source, report }: Page): void {
  const links = [...descendants(tree)].flatMap(({ node }) => (node.type === 'link' ? node : []));
  for (const link of links) {
    const [, folder = '', name, kind = ''] = media.exec(link.url) ?? [];
    if (name === undefined) continue;
    const transcript = `${folder}${name}.`;
    if (links.some(({ url }) => url.startsWith(transcript) && !media.test(url))) continue;
    const isFilm = film.test(kind);
    report('media-without-transcript', source.placeOf(link), {
      message: `Nobody who cannot ${isFilm ? 'see or hear' : 'hear'} it knows what this ${isFilm ? 'film' : 'recording'} says.`,
      expected: `A link to its words as well: [Transcript](${transcript}txt).${isFilm ? ' A film also needs captions in its picture.' : ''}`,
    });
  }
}
