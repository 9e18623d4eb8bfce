import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CommandError } from './command-error.js';
import { atDisk } from './disk-trouble.js';

/**
 * Writes a file beside its place first, so that a run that breaks off leaves the former one. Replaces only what is ours.
 * @param noun What it is, such as "package".
 */
export function layFile(path: string, content: string | Uint8Array, noun: string, isOurs: (former: Buffer) => boolean) {
  atDisk(path, 'Nothing was changed.', () => {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new CommandError('not-ours', `${path} is a folder. Give the ${noun} a name in it: --out <file>`);
    if (existsSync(path) && !isOurs(readFileSync(path)))
      throw new CommandError('not-ours', `${path} is something else, so it is left alone. Choose another name.`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, content);
    renameSync(`${path}.new`, path);
  });
}
