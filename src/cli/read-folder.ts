import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Unreadable } from '../authoring/checks/files.js';
import { CommandError } from './command-error.js';

export interface Folder {
  /** By path from the folder, with `/` on every system, in alphabetical order. */
  files: Map<string, Uint8Array>;
  unreadable: Map<string, Unreadable>;
}

/**
 * Reads all files of a folder, those behind links included. Leaves out what begins with a dot, and a link that leads back
 * to a folder that it stands in, at whatever height. A file that cannot be read does not hide the others.
 */
export function readFolder(folder: string): Folder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new CommandError('no-folder', `There is no folder ${folder}.`);
  const found: Folder = { files: new Map(), unreadable: new Map() };
  try {
    walk(folder, '', [], found);
  } catch (cause) {
    throw new CommandError('no-folder', `The folder ${folder} cannot be opened: ${reasonOf(cause)}`, { cause });
  }
  return found;
}

function walk(folder: string, prefix: string, above: readonly string[], found: Folder): void {
  const real = realpathSync(folder);
  if (above.some((each) => isWithin(each, real))) return;
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && name !== 'node_modules');
  for (const name of names.sort()) {
    const path = `${prefix}${name}`;
    const place = join(folder, name);
    try {
      if (!statSync(place).isDirectory()) found.files.set(path, readFileSync(place));
      else if (/\.(md|ya?ml|json)$/i.test(name)) found.unreadable.set(path, 'folder');
      else walk(place, `${path}/`, [...above, real], found);
    } catch (error) {
      found.unreadable.set(path, whyNot(error));
    }
  }
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

function whyNot(error: unknown): Unreadable {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM') return 'denied';
  if (code === 'ELOOP') return 'circle';
  if (code === 'ENOENT') return 'gone';
  return { reason: reasonOf(error) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
