import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { watch, type FSWatcher } from 'chokidar';

/** Milliseconds: what belongs to one save comes within it. */
const breath = 10;
/** How often it is looked whether the folder itself was moved away or replaced, of which no system tells. */
const glance = 1000;

export interface Watching {
  stop(): Promise<void>;
}

/** Calls back once for what changes together in a folder, and now and then for nothing. `trouble` is told why something cannot be watched. */
export async function watchFolder(
  folder: string,
  changed: () => void,
  trouble: (words: string) => void,
): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  let known = identityOf(folder);
  const touched = () => {
    // The watcher lets go of a folder that is gone, also where the same folder comes back at once.
    if (identityOf(folder) === undefined) known = undefined;
    clearTimeout(timer);
    timer = setTimeout(changed, breath);
  };
  let watcher = watcherOf(folder, touched, trouble);
  await new Promise<void>((ready) => {
    watcher.once('ready', ready);
  });
  // What was saved until now was not heard of.
  touched();
  const looking = setInterval(() => {
    const now = identityOf(folder);
    if (now === known) return;
    known = now;
    touched();
    if (now === undefined) return;
    void watcher.close();
    // Known at once, so that it ends with the rest if that is now.
    watcher = watcherOf(folder, touched, trouble);
    watcher.once('ready', touched);
  }, glance);
  return {
    stop: () => {
      clearTimeout(timer);
      clearInterval(looking);
      return watcher.close();
    },
  };
}

function watcherOf(folder: string, touched: () => void, trouble: (words: string) => void): FSWatcher {
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && (basename(path).startsWith('.') || basename(path) === 'node_modules'),
  });
  watcher.on('all', touched);
  // Of changes of one file within 50 ms, `all` tells the first alone.
  watcher.on('raw', touched);
  watcher.on('error', (error) => {
    trouble(error instanceof Error ? error.message : String(error));
  });
  return watcher;
}

/** Differs where another folder stands at a path; undefined where there is none. */
function identityOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats && `${stats.dev} ${stats.ino}`;
}
