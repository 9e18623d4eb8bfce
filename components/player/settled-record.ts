import type { SnapshotFrom } from 'xstate';
import type { LearnerRecord } from '../../src/record/record.js';
import type { SessionActor } from '../../src/session/session-machine.js';

/** The record, once what was done last is kept or known not to be; undefined until then. */
export function settledRecord(snapshot: SnapshotFrom<SessionActor>): LearnerRecord | undefined {
  const { record, saving } = snapshot.context;
  return snapshot.matches('learning') && saving !== 'saving' ? record : undefined;
}
