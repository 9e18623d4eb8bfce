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
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from './command-error.js';
import { atDisk } from './disk-trouble.js';

/** Says that the folder was written by this command and may be replaced by it. */
const marker = '.kapstone-site';

/**
 * Writes a folder whole: its files are laid beside it first and then take its place, so that a run that breaks off
 * leaves the former ones. What somebody else has put into it, such as a CNAME or a .git, stays. Refuses a folder that it
 * did not write.
 */
export function writeFolder(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  atDisk(folder, 'What was there is as it was.', () => {
    const there = statSync(folder, { throwIfNoEntry: false });
    if (there && !there.isDirectory())
      throw new CommandError('not-ours', `${folder} is a file, so it is left alone. Choose another folder.`);
    if (there && !isOurs(folder))
      throw new CommandError('not-ours', `${folder} holds something else, so it is left alone. Choose another folder.`);
    mkdirSync(dirname(folder), { recursive: true });
    const scratch = mkdtempSync(`${folder}.`);
    const fresh = join(scratch, 'new');
    const former = join(scratch, 'old');
    const strangers = there ? strangersIn(folder, files) : [];
    try {
      writeFiles(fresh, folder, files);
      if (there) renameSync(folder, former);
      for (const path of strangers) move(path, former, fresh);
      renameSync(fresh, folder);
    } finally {
      if (existsSync(former) && !existsSync(folder)) {
        for (const path of strangers) move(path, fresh, former);
        renameSync(former, folder);
      }
      rmSync(scratch, { recursive: true, force: true });
    }
  });
}

function isOurs(folder: string): boolean {
  const names = readdirSync(folder);
  return names.length === 0 || names.includes(marker);
}

/**
 * What the marker of a folder does not list and the new files do not replace, by path: whole folders where nothing in them
 * is listed. Empty where the marker is of a release that kept no list.
 */
function strangersIn(folder: string, files: ReadonlyMap<string, unknown>): string[] {
  const marked = join(folder, marker);
  const [, ...list] = existsSync(marked) ? readFileSync(marked, 'utf8').trimEnd().split('\n') : [];
  if (list.length === 0) return [];
  const known = new Set([marker, ...list, ...files.keys()].flatMap(withFolders));
  const own = new Set([marker, ...list, ...files.keys()]);
  const look = (within: string): string[] =>
    readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
      const path = within ? `${within}/${entry.name}` : entry.name;
      if (own.has(path)) return [];
      return known.has(path) && entry.isDirectory() ? look(path) : [path];
    });
  return look('');
}

/** A path, and those of the folders that it lies in. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function move(path: string, from: string, to: string): void {
  if (!existsSync(join(from, path))) return;
  mkdirSync(dirname(join(to, path)), { recursive: true });
  renameSync(join(from, path), join(to, path));
}

/** Where the former folder has the same file, that one is taken over: what did not change is not written, and keeps its date. */
function writeFiles(folder: string, former: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const made = new Set<string>();
  const make = (path: string) => {
    if (!made.has(path)) mkdirSync(path, { recursive: true });
    made.add(path);
  };
  make(folder);
  const list = [...files.keys()].map((path) => `${path}\n`).join('');
  writeFileSync(join(folder, marker), `Written by kapstone build, which replaces these files each time:\n${list}`);
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
