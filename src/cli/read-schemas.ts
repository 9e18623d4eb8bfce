import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Schemas } from '../packaging/write-package.js';
import { CommandError } from './command-error.js';

/** Reads what `npm run build` left in `dist/schemas`. */
export function readSchemas(folder: string): Schemas {
  const read = (format: string) =>
    new Map(readdirSync(join(folder, format)).map((name) => [name, readFileSync(join(folder, format, name))]));
  try {
    return { scorm12: read('scorm12'), scorm2004: read('scorm2004') };
  } catch (cause) {
    throw new CommandError('no-player', `The schemas are not in ${folder}. Run: npm run build`, { cause });
  }
}
