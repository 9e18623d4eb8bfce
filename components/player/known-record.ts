import type { SnapshotFrom } from 'xstate';
import type { LearnerRecord } from '../../src/record/record.js';
import type { SessionActor } from '../../src/session/session-machine.js';

/** The record of a session, undefined until it is loaded. */
export function knownRecord(snapshot: SnapshotFrom<SessionActor>): LearnerRecord | undefined {
  return snapshot.matches('learning') ? snapshot.context.record : undefined;
}
