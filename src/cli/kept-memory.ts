import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { LastCompile, type Result } from '../authoring/compile-memory.js';

/** In the folder of a course; may be deleted at any time. What begins with a dot is no part of the course. */
const place = '.kapstone';
const name = 'compiled';

/** The name of a result, how many bytes it has, and its parts. */
type Line = readonly [name: string, length: number, parts: readonly string[]];

/** A result on the disk. It is made out of its bytes when it is asked for, and they are what is written again. */
class KeptResult implements Result {
  #value: { of: unknown } | undefined;

  constructor(
    readonly bytes: Uint8Array,
    readonly parts: readonly string[],
  ) {}

  get value(): unknown {
    return (this.#value ??= { of: deserialize(this.bytes) as unknown }).of;
  }
}

/** What the last command has left of a course; nothing where it is not whole, or another release of Kapstone has left it. */
export function readMemory(course: string, release: string): LastCompile {
  try {
    const [head, body] = cut(readFileSync(join(course, place, name)));
    if (head.toString() === headOf(release, body)) return new LastCompile(resultsIn(body));
  } catch {
    // There is none, or it cannot be read: the course is compiled as if for the first time.
  }
  return new LastCompile();
}

/** Leaves it for the next command. Where it cannot be written, that one compiles all. */
export function writeMemory(course: string, release: string, memory: LastCompile): void {
  if (!memory.hasChanged) return;
  const folder = join(course, place);
  try {
    const body = bodyOf(memory.kept);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, '.gitignore'), '*\n');
    writeFileSync(join(folder, `${name}.new`), joined(headOf(release, body), body));
    renameSync(join(folder, `${name}.new`), join(folder, name));
  } catch {
    // It saves time, and nothing else.
  }
}

/** A line of JSON that says what there is, and then that, one behind the other. */
function bodyOf(kept: readonly (readonly [string, Result])[]): Buffer {
  const results = kept.map(([of, result]) => {
    const bytes = result instanceof KeptResult ? result.bytes : serialize(result.value);
    return { bytes, line: [of, bytes.length, result.parts] satisfies Line };
  });
  return joined(JSON.stringify(results.map(({ line }) => line)), ...results.map(({ bytes }) => bytes));
}

function* resultsIn(body: Buffer): Generator<[string, Result]> {
  const [lines, bytes] = cut(body);
  let start = 0;
  for (const [of, length, parts] of JSON.parse(lines.toString()) as Line[]) {
    yield [of, new KeptResult(bytes.subarray(start, start + length), parts)];
    start += length;
  }
}

function joined(line: string, ...rest: readonly Uint8Array[]): Buffer {
  return Buffer.concat([Buffer.from(`${line}\n`), ...rest]);
}

/** What stands before the end of the first line, and behind it. */
function cut(bytes: Buffer): [Buffer, Buffer] {
  const end = bytes.indexOf('\n');
  return [bytes.subarray(0, end), bytes.subarray(end + 1)];
}

/** Node of another version may write otherwise. */
function headOf(release: string, body: Buffer): string {
  return `${release} ${process.versions.v8} ${createHash('sha256').update(body).digest('base64')}`;
}
