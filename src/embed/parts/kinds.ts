/** What a page with blocks of the authors' own kinds needs beside: their code. */
import type { OwnKind } from '../../course/kinds/own-kind.js';
import type { Brought } from '../../main/brought.js';
import { bring } from '../../main/with-kinds.js';

/**
 * Loads and runs the code of kinds, by their names, for a page that is drawn in `ground`. A file that cannot be had is like one that
 * fails: it is reported, and its items say that they cannot be shown.
 * @param root Address of the course's site. Paths lead from there, and never out of it to another site.
 */
export async function ownKinds(
  paths: Readonly<Record<string, string>>,
  root: string,
  ground: ParentNode,
): Promise<Brought> {
  const files = Object.entries(paths).filter(([, path]) => path);
  const loaded = files.map(async ([name, path]) => {
    try {
      // A bundler has nothing to look for here: it is asked of the course's site.
      const { run } = (await import(/* webpackIgnore: true */ /* @vite-ignore */ root + path)) as {
        run: () => OwnKind;
      };
      return [[name, run] as const];
    } catch (error) {
      reportError(error);
      return [];
    }
  });
  return bring(Object.fromEntries((await Promise.all(loaded)).flat()), ground);
}
