import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { didYouMean } from '../authoring/diagnostics/nearest.js';
import { CommandError } from './command-error.js';
import type { Io } from './io.js';

/**
 * The folder that holds course.yaml: the given one, or `modules` in it. Looked for first, so that a command called in the
 * wrong place does not read somebody's whole disk.
 * @throws {CommandError} which says what the folder is instead.
 */
export function courseFolder(folder: string, io: Io): string {
  const path = resolve(io.cwd, folder);
  const found = [path, join(path, 'modules')].find((each) => existsSync(join(each, 'course.yaml')));
  if (found !== undefined) return found;
  throw new CommandError('no-course', instead(path));
}

function instead(path: string): string {
  const there = statSync(path, { throwIfNoEntry: false });
  if (!there) return [`There is no folder ${path}.`, nearby(path)].filter(Boolean).join(' ');
  if (!there.isDirectory()) return `${path} is a file. Name the folder of the course: ${dirname(path)}`;
  const none = `${path} is not the folder of a course: it has no course.yaml.`;
  if (!canBeOpened(path)) return `The folder ${path} cannot be opened: you have no right to.`;
  if (existsSync(join(dirname(path), 'course.yaml'))) return `${none} Name the folder above it: ${dirname(path)}`;
  return `${none} Begin with: kapstone new course`;
}

function nearby(path: string): string | undefined {
  try {
    return didYouMean(basename(path), readdirSync(dirname(path)));
  } catch {
    return undefined;
  }
}

function canBeOpened(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}
