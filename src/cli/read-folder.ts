import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from './command-error.js';

export interface Folder {
  /** By path from the folder, with `/` on every system, in alphabetical order. */
  files: Map<string, Uint8Array>;
  unreadable: { path: string; reason: string }[];
}

/**
 * Reads all files of a folder, those behind links included. Leaves out what begins with a dot, and a link that leads back
 * to a folder that it stands in. A file that cannot be read does not hide the others.
 */
export function readFolder(folder: string): Folder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError('no-folder', `There is no folder ${folder}.`);
  const found: Folder = { files: new Map(), unreadable: [] };
  walk(folder, '', [], found);
  return found;
}

function walk(folder: string, prefix: string, above: readonly string[], found: Folder): void {
  const real = realpathSync(folder);
  if (above.includes(real)) return;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  for (const name of names.sort()) {
    const path = `${prefix}${name}`;
    const place = join(folder, name);
    try {
      if (statSync(place).isDirectory()) walk(place, `${path}/`, [...above, real], found);
      else found.files.set(path, readFileSync(place));
    } catch (error) {
      found.unreadable.push({ path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}
