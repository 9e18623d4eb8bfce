import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { CommandError } from '../command-error.js';
import { atDisk } from '../disk-trouble.js';
import type { Io } from '../io.js';

/** Files to write: new ones, which must not be there yet, and those that get something added. By absolute path. */
export interface Plan {
  made: Map<string, string>;
  changed: Map<string, string>;
}

/** Writes all of it, or nothing where a new file would take the place of one that is there. */
export function carryOut({ made, changed }: Plan, io: Io): void {
  const seen = (path: string) => relative(io.cwd, path) || path;
  for (const path of made.keys()) refuseTaken(path, 'title or id', io);
  for (const [path, text] of made) {
    atDisk(seen(path), '', () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    });
    io.out(`Made ${seen(path)}`);
  }
  for (const [path, text] of changed) {
    atDisk(seen(path), 'It is as it was.', () => {
      writeFileSync(path, text);
    });
    io.out(`Added to ${seen(path)}`);
  }
}

/** @throws {CommandError} where there is a file already, before anything is written. */
export function refuseTaken(path: string, other: string, io: Io): void {
  if (existsSync(path))
    throw new CommandError(
      'not-ours',
      `There is a ${relative(io.cwd, path) || path} already, so nothing was written. Choose another ${other}.`,
    );
}
