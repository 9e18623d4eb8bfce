import { transition, type SnapshotFrom } from 'xstate';
import type { AssessmentEvent, assessmentMachine } from '../machines/assessment-machine.js';
import type { ItemEvent, itemMachine } from '../machines/item-machine.js';
import type { RunEvent, runMachine } from '../machines/run-machine.js';
import type { Entry } from '../record/record.js';

export interface Made {
  entry: Entry;
  /** The actor shows nothing more before it hears that this is saved. */
  isAwaited: boolean;
}

/** What an item's actor will make of an event: the machines are pure, so the session can know before it sends it. */
export function madeByItem(before: SnapshotFrom<typeof itemMachine>, event: ItemEvent): Made | undefined {
  const [after] = transition(before.machine, before, event);
  const { revision } = after.context;
  const isNew = after.value === 'saving' && before.value !== 'saving';
  const attempt = isNew ? after.context.attempt : revision !== before.context.revision ? revision : undefined;
  return attempt ? { entry: { type: 'attempt.made', attempt }, isAwaited: true } : undefined;
}

/** The same for the assessment's actor. */
export function madeByAssessment(
  before: SnapshotFrom<typeof assessmentMachine>,
  event: AssessmentEvent,
): Made | undefined {
  const [after] = transition(before.machine, before, event);
  const sitting = after.context.record.sittings[after.context.sitting?.id ?? ''];
  if (!sitting || sitting === before.context.record.sittings[sitting.id]) return undefined;
  return { entry: { type: 'sitting.changed', sitting }, isAwaited: after.value === 'saving' };
}

/** The same for a scenario's actor. */
export function madeByRun(before: SnapshotFrom<typeof runMachine>, event: RunEvent): Made | undefined {
  const [after] = transition(before.machine, before, event);
  const { run } = after.context;
  const isNew = after.value === 'saving' && before.value !== 'saving';
  return isNew && run ? { entry: { type: 'run.changed', run }, isAwaited: true } : undefined;
}
