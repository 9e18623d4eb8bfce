// The build without Node's worker threads, which nothing here needs: this is pure.
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate/browser';

/** What is compressed already: deflating it again costs time and gains nothing. */
const stored = /\.(woff2|png|jpe?g|gif|webp|avif|mp3|mp4)$/;

/**
 * A zip of these files, by path. The same files give the same bytes, in whichever order they come and wherever it is
 * written: entries are sorted, and all carry the first day that a zip can name.
 */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    const content = files.get(path) ?? '';
    // The default would be the current time. Local time is what a zip holds, so this is the same day in every zone.
    const mtime = new Date(1980, 0, 1, 12);
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    entries[path] = [bytes, { mtime, level: stored.test(path) ? 0 : 9 }];
  }
  return zipSync(entries);
}

/** The paths in a zip; undefined where these bytes are none. */
export function pathsInZip(bytes: Uint8Array): string[] | undefined {
  const paths: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        paths.push(name);
        return false;
      },
    });
  } catch {
    return undefined;
  }
  return paths;
}
