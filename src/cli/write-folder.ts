import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    writeFiles(fresh, files);
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

function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, marker), 'Written by kapstone build, which replaces this folder each time.\n');
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
