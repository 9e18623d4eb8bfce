import * as v from 'valibot';
import { apply } from './apply.js';
import { AttemptSchema, type Attempt, type LearnerRecord } from './record.js';
import { upgrade, type LeftOut } from './upgrade.js';

/** What is kept of one module: the record, and every attempt that led to it. Also the form of a backup file. */
export interface Backup {
  format: 'kapstone-backup';
  record: LearnerRecord;
  attempts: Attempt[];
}

export type BackupProblem = 'not-json' | 'not-a-backup' | 'newer-version' | 'broken';

export type BackupRead =
  /** `leftOut` names the parts that could not be read. */
  | { backup: Backup; leftOut: LeftOut[] }
  /** `path` says where a broken one breaks. */
  | { problem: BackupProblem; path?: string };

const BackupSchema = v.object({
  format: v.literal('kapstone-backup'),
  record: v.unknown(),
  attempts: v.array(v.unknown()),
});

/** A backup of a record and the attempts of its module; those that the record itself holds are always in it. Oldest first. */
export function backupOf(record: LearnerRecord, attempts: readonly Attempt[]): Backup {
  const held = Object.values(record.items).flatMap(({ first, best, latest }) => [first, best, latest]);
  const all = new Map([...attempts, ...held].map((attempt) => [attempt.id, attempt]));
  return {
    format: 'kapstone-backup',
    record,
    attempts: [...all.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
  };
}

/** Reads a backup file. The record comes back with all of its attempts applied. */
export function readBackup(text: string): BackupRead {
  const data = parse(text);
  if (data === undefined) return { problem: 'not-json' };
  const read = v.safeParse(BackupSchema, data);
  if (!read.success) return { problem: 'not-a-backup', path: v.getDotPath(read.issues[0]) ?? '' };
  const upgraded = upgrade(read.output.record);
  if ('problem' in upgraded) {
    const { problem } = upgraded;
    return problem === 'broken' ? { problem, path: `record.${upgraded.path}` } : { problem };
  }
  const leftOut = upgraded.leftOut.map(({ path }) => ({ path: `record.${path}` }));
  const attempts = read.output.attempts.flatMap((value, index) => {
    const attempt = v.safeParse(AttemptSchema, value);
    if (attempt.success) return attempt.output;
    leftOut.push({ path: [`attempts.${index}`, v.getDotPath(attempt.issues[0])].filter(Boolean).join('.') });
    return [];
  });
  const all = backupOf(upgraded.record, attempts).attempts;
  return { backup: backupOf(withAttempts(upgraded.record, attempts), all), leftOut };
}

/** The record with the attempts applied. */
export function withAttempts(record: LearnerRecord, attempts: readonly Attempt[]): LearnerRecord {
  return attempts.reduce((known, attempt) => apply(known, { type: 'attempt.made', attempt }), record);
}

/** The value of a JSON text; undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
