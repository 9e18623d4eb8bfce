import { basename } from 'node:path';
import { watch } from 'chokidar';

/** Milliseconds: what belongs to one save comes within it. */
const breath = 15;

export interface Watching {
  stop(): Promise<void>;
}

/** Calls back once for what changes together in a folder. `trouble` is told why something cannot be watched. */
export async function watchFolder(
  folder: string,
  changed: () => void,
  trouble: (words: string) => void,
): Promise<Watching> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => path !== folder && (basename(path).startsWith('.') || basename(path) === 'node_modules'),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(changed, breath);
  });
  watcher.on('error', (error) => {
    trouble(error instanceof Error ? error.message : String(error));
  });
  await new Promise<void>((ready) => {
    watcher.once('ready', ready);
  });
  return {
    stop: () => {
      clearTimeout(timer);
      return watcher.close();
    },
  };
}
