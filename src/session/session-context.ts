/** What the session knows, and how each thing that happens changes it. */
import type { Item } from '../course/item.js';
import type { ModuleOutline } from '../course/module.js';
import type { Scenario } from '../course/scenario/scenario.js';
import type { AssessmentActor } from '../machines/assessment-machine.js';
import type { ItemActor } from '../machines/item-machine.js';
import type { RunActor } from '../machines/run-machine.js';
import { apply } from '../record/apply.js';
import { withAttempts, type Backup } from '../record/backup.js';
import { merge } from '../record/merge.js';
import { emptyRecord, type Attempt, type Entry, type LearnerRecord } from '../record/record.js';
import type { StoreError, StoreErrorCode } from '../storage/record-store.js';

/** How it stands with keeping the learner's work. With the last four, work goes on in memory. */
export type SaveState = 'saved' | 'saving' | StoreErrorCode;

export interface SessionInput {
  module: ModuleOutline;
  /** The practice items of the page in view. */
  items: Item[];
  /** The scenarios of the page in view. */
  scenarios?: Scenario[];
  /** On the assessment's page only. */
  bank?: Item[];
  now(): number;
  newId(): string;
  newSeed(): number;
}

export interface SessionContext {
  module: ModuleOutline;
  /** All that is known, saved or not. */
  record: LearnerRecord;
  saving: SaveState;
  /** By item id; there from `learning` on. */
  items: Record<string, ItemActor>;
  /** By scenario id; there from `learning` on. */
  runs: Record<string, RunActor>;
  /** There from `learning` on, where there is a bank. */
  assessment?: AssessmentActor | undefined;
  /** What the page brought along. */
  input: SessionInput;
  queue: StoreQueue;
}

/** One thing at a time goes to the store, so that nothing overtakes. */
interface StoreQueue {
  running: 'none' | 'save' | 'erase';
  /** It takes so long that nobody waits for it any more. */
  isOverdue: boolean;
  /** The running save is of a record that was erased since: nothing that comes of it is heeded. */
  isStray: boolean;
  /** What the running save takes along. */
  sent: Batch;
  /** What the next save takes along, beside the record. */
  next: Batch;
  /** Something changed since the last save began, or another try was asked for. */
  isSaveDue: boolean;
  isEraseDue: boolean;
  /** Attempts that the store did not have when a backup was asked for. */
  unsavedAtBackup: readonly Attempt[];
}

interface Batch {
  attempts: readonly Attempt[];
  /** Actors that show the learner nothing before this is durable. */
  waiting: readonly WaitingActor[];
}

export type WaitingActor = ItemActor | AssessmentActor | RunActor;

type Change = Partial<SessionContext>;

const nothing: Batch = { attempts: [], waiting: [] };
const idle: StoreQueue = {
  running: 'none',
  isOverdue: false,
  isStray: false,
  sent: nothing,
  next: nothing,
  isSaveDue: false,
  isEraseDue: false,
  unsavedAtBackup: [],
};

export function toSessionContext(input: SessionInput): SessionContext {
  const { module } = input;
  return { module, record: emptyRecord(module.id), saving: 'saved', items: {}, runs: {}, input, queue: idle };
}

export function withRecord({ record }: SessionContext, known: LearnerRecord | undefined): Change {
  return known ? { record: merge(record, known) } : {};
}

/** `waiting` is told when the entry is durable. */
export function withEntry({ record, queue }: SessionContext, entry: Entry, waiting?: WaitingActor): Change {
  const next: Batch = {
    attempts: entry.type === 'attempt.made' ? [...queue.next.attempts, entry.attempt] : queue.next.attempts,
    waiting: waiting ? [...queue.next.waiting, waiting] : queue.next.waiting,
  };
  return { record: apply(record, entry), queue: { ...queue, next, isSaveDue: true } };
}

/** The time of a tick: after the last one that is known, or another device's fast clock would undo what was done here. */
export function tickedAt(
  { record, input }: SessionContext,
  { checklist, entry }: { checklist: string; entry: string },
): number {
  const known = record.checklists?.[checklist]?.[entry];
  return Math.max(input.now(), (known?.at ?? -1) + 1);
}

export function withBackup({ record, queue }: SessionContext, backup: Backup): Change {
  const attempts = [...queue.next.attempts, ...backup.attempts];
  return {
    record: merge(record, withAttempts(backup.record, backup.attempts)),
    queue: { ...queue, next: { ...queue.next, attempts }, isSaveDue: true },
  };
}

/** A failure stays in view until something is saved, or until the learner asks for another try. */
export function withSaveBegun({ queue, saving }: SessionContext): Change {
  return {
    saving: saving === 'saved' ? 'saving' : saving,
    queue: { ...queue, running: 'save', sent: queue.next, next: nothing, isSaveDue: false },
  };
}

export function withSaveDone({ queue }: SessionContext): Change {
  return {
    saving: 'saved',
    queue: { ...queue, running: 'none', isOverdue: false, isStray: false, sent: nothing },
  };
}

/** What could not be saved goes along with the next save. */
export function withSaveFailed({ queue }: SessionContext, error: unknown): Change {
  const attempts = [...queue.sent.attempts, ...queue.next.attempts];
  return {
    saving: codeOf(error),
    queue: {
      ...queue,
      running: 'none',
      isOverdue: false,
      isStray: false,
      sent: nothing,
      next: { ...queue.next, attempts },
    },
  };
}

export function withRetryAsked({ queue }: SessionContext): Change {
  return { queue: { ...queue, isSaveDue: true }, ...(queue.running === 'none' && { saving: 'saving' }) };
}

export function withEraseAsked({ queue }: SessionContext): Change {
  return { saving: 'saving', queue: { ...queue, isEraseDue: true } };
}

export function withEraseBegun({ queue }: SessionContext): Change {
  return { saving: 'saving', queue: { ...queue, running: 'erase', isEraseDue: false } };
}

export function withEraseFailed({ queue }: SessionContext, error: unknown): Change {
  return { saving: codeOf(error), queue: { ...queue, running: 'none', isOverdue: false } };
}

/** Everything of the module is gone; a save that is still running is let go. */
export function forgotten({ module, queue }: SessionContext): Change {
  const isStray = queue.running === 'save';
  return {
    record: emptyRecord(module.id),
    saving: 'saved',
    items: {},
    runs: {},
    assessment: undefined,
    queue: { ...idle, running: isStray ? 'save' : 'none', isStray },
  };
}

/** The store does not answer: whoever waits for it is let go, and work goes on in memory. */
export function withNobodyWaiting({ queue }: SessionContext): Change {
  const { sent, next } = queue;
  return {
    saving: 'failed',
    queue: { ...queue, isOverdue: true, sent: { ...sent, waiting: [] }, next: { ...next, waiting: [] } },
  };
}

export function withBackupAsked(context: SessionContext): Change {
  return { queue: { ...context.queue, unsavedAtBackup: unsavedAttempts(context) } };
}

export function unsavedAttempts({ queue }: SessionContext): Attempt[] {
  return [...queue.sent.attempts, ...queue.next.attempts];
}

export function isFailure(saving: SaveState): boolean {
  return saving !== 'saved' && saving !== 'saving';
}

/** By its name: the store of a launch page has a class of its own. */
export function codeOf(error: unknown): StoreErrorCode {
  const { name, code } = (error ?? {}) as Partial<StoreError>;
  return name === 'StoreError' ? (code ?? 'failed') : 'failed';
}
