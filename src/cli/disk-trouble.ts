import { CommandError } from './command-error.js';

/** What a refusal of the system means to the person at the keyboard. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you have no right to.',
  EPERM: 'you have no right to.',
  EROFS: 'this disk can only be read.',
  ENOSPC: 'the disk is full.',
  EDQUOT: 'the disk is full.',
  ENOTDIR: 'a file stands where a folder should be.',
  EEXIST: 'a file stands where a folder should be.',
  EISDIR: 'a folder stands where a file should be.',
  ENAMETOOLONG: 'the name is too long.',
  EBUSY: 'another program has it open.',
  EMFILE: 'too many files are open.',
};

/** What the disk refused, as a sentence; undefined where the error is of another sort. */
export function diskTrouble(error: unknown): string | undefined {
  const { code, path, syscall, message } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || syscall === undefined) return undefined;
  const what = ['open', 'scandir', 'stat', 'lstat', 'read', 'realpath'].includes(syscall) ? 'used' : 'written';
  return `${path ?? 'A file'} cannot be ${what}: ${reasons[code] ?? message}`;
}

/** Does the work at `place`. @throws {CommandError} which names that place, where the disk refuses, and says what is safe. */
export function atDisk(place: string, safe: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    if (cause instanceof CommandError || diskTrouble(cause) === undefined) throw cause;
    throw new CommandError('disk', `${place} cannot be written: ${reasons[code] ?? message} ${safe}`.trimEnd(), {
      cause,
    });
  }
}
