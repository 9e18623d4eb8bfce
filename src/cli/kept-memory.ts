import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LastCompile } from '../authoring/compile-memory.js';

/** In the folder of a course; may be deleted at any time. What begins with a dot is no part of the course. */
const place = '.kapstone';
const name = 'compiled.json';

/** What the last command has left of a course; nothing where it is not whole, or another release of Kapstone has left it. */
export function readMemory(course: string, release: string): LastCompile {
  try {
    const text = readFileSync(join(course, place, name), 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) === headOf(release, body)) return new LastCompile(JSON.parse(body) as [string, unknown][]);
  } catch {
    // There is none, or it cannot be read: the course is compiled as if for the first time.
  }
  return new LastCompile();
}

/** Leaves it for the next command. Where nothing can be written, that one compiles all. */
export function writeMemory(course: string, release: string, memory: LastCompile): void {
  if (!memory.hasChanged) return;
  const body = JSON.stringify(memory.kept);
  const folder = join(course, place);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(join(folder, `${name}.new`), `${headOf(release, body)}\n${body}`);
    renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch {
    // It saves time, and nothing else.
  }
}

function headOf(release: string, body: string): string {
  return `${release} ${createHash('sha256').update(body).digest('base64')}`;
}
