import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { CommandError } from '../command-error.js';
import type { Io } from '../io.js';

/** Files to write: new ones, which must not be there yet, and those that get something added. By absolute path. */
export interface Plan {
  made: Map<string, string>;
  changed: Map<string, string>;
}

/** Writes all of it, or nothing where a new file would take the place of one that is there. */
export function carryOut({ made, changed }: Plan, io: Io): void {
  const seen = (path: string) => relative(io.cwd, path) || path;
  const taken = [...made.keys()].filter((path) => existsSync(path));
  if (taken.length > 0) {
    const list = taken.map(seen).join(', ');
    throw new CommandError(
      'not-ours',
      `There is a ${list} already, so nothing was written. Choose another title or id.`,
    );
  }
  for (const [path, text] of made) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
    io.out(`Made ${seen(path)}`);
  }
  for (const [path, text] of changed) {
    writeFileSync(path, text);
    io.out(`Added to ${seen(path)}`);
  }
}
