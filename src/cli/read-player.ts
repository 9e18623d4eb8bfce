import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PlayerFiles } from '../packaging/player-files.js';
import { CommandError } from './command-error.js';
import { readFolder } from './read-folder.js';

/** Reads what `npm run build` left in `dist/player`. */
export function readPlayer(folder: string): PlayerFiles {
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  try {
    return {
      parts: JSON.parse(text('parts.json')) as PlayerFiles['parts'],
      early: text('early.js').trim(),
      stand: text('stand.js').trim(),
      worker: text('service-worker.js').trim(),
      styles: JSON.parse(text('styles.json')) as PlayerFiles['styles'],
      embed: new Map(
        [...readFolder(join(folder, 'embed')).files].map(([path, bytes]) => [path, Buffer.from(bytes).toString()]),
      ),
      fonts: new Map(
        readdirSync(join(folder, 'fonts')).map((file) => [
          basename(file, '.woff2'),
          readFileSync(join(folder, 'fonts', file)),
        ]),
      ),
      licences: text('licences.txt'),
      host: { script: text('host/kapstone-host.js'), example: text('host/example.html') },
    };
  } catch (cause) {
    throw new CommandError('no-player', `The player is not in ${folder}. Run: npm run build`, { cause });
  }
}
