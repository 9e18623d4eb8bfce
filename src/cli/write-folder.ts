import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from './command-error.js';

/** Says that the folder was written by this command and may be replaced by it. */
const marker = '.kapstone-site';

/**
 * Writes a folder whole: its files are laid beside it first and then take its place, so that a run that breaks off
 * leaves the former ones. Refuses to replace a folder that it did not write.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  if (existsSync(folder) && !isOurs(folder))
    throw new CommandError('not-ours', `${folder} holds something else, so it is left alone. Choose another folder.`);
  mkdirSync(dirname(folder), { recursive: true });
  const scratch = mkdtempSync(`${folder}.`);
  const fresh = join(scratch, 'new');
  const former = join(scratch, 'old');
  try {
    writeFiles(fresh, folder, files);
    if (existsSync(folder)) renameSync(folder, former);
    renameSync(fresh, folder);
  } finally {
    if (existsSync(former) && !existsSync(folder)) renameSync(former, folder);
    rmSync(scratch, { recursive: true, force: true });
  }
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(marker);
}

/** Where the former folder has the same file, that one is taken over: what did not change is not written, and keeps its date. */
function writeFiles(folder: string, former: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const made = new Set<string>();
  const make = (path: string) => {
    if (!made.has(path)) mkdirSync(path, { recursive: true });
    made.add(path);
  };
  make(folder);
  writeFileSync(join(folder, marker), 'Written by kapstone build, which replaces this folder each time.\n');
  for (const [path, content] of files) {
    const target = join(folder, path);
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    make(dirname(target));
    if (!tookOver(join(former, path), bytes, target)) writeFileSync(target, bytes);
  }
}

/** Whether the file at `path` holds these bytes and stands at `target` now as well. Not every disk can do that. */
function tookOver(path: string, bytes: Uint8Array, target: string): boolean {
  try {
    const there = lstatSync(path, { throwIfNoEntry: false });
    if (!there?.isFile() || there.size !== bytes.length || !readFileSync(path).equals(bytes)) return false;
    linkSync(path, target);
    return true;
  } catch {
    return false;
  }
}
