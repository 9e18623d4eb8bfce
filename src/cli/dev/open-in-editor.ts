import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import launch from 'launch-editor';

/** How long an editor has to fail, in milliseconds. */
const patience = 400;

/**
 * Opens a file of the folder in the author's editor, at a line. False where there is no such file in the folder, or no editor was
 * found.
 */
export async function openInEditor(folder: string, file: string, line: number, column: number): Promise<boolean> {
  const path = fileWithin(folder, file);
  if (path === undefined) return false;
  return new Promise((answer) => {
    launch(`${path}:${line}:${column}`, undefined, () => {
      answer(false);
    });
    setTimeout(() => {
      answer(true);
    }, patience);
  });
}

/** The place of a file in the folder, links followed; undefined where it is outside, or none. */
function fileWithin(folder: string, file: string): string | undefined {
  try {
    const root = realpathSync(folder);
    const path = realpathSync(resolve(root, file));
    return path.startsWith(`${root}${sep}`) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}
