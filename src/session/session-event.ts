import type { DoneActorEvent, ErrorActorEvent } from 'xstate';
import type { Confidence } from '../course/confidence.js';
import type { Response } from '../course/item.js';
import type { Extension } from '../machines/assessment-time.js';
import type { Backup } from '../record/backup.js';
import type { Attempt, LearnerRecord } from '../record/record.js';
import type { StoreChanged } from './store-actors.js';

/** What the learner does. Time, ids and seeds are the session's to add. */
export type LearnerEvent =
  /** A draft. */
  | { type: 'response.changed'; item: string; response: Response }
  /** How sure the learner is of the draft. */
  | { type: 'confidence.changed'; item: string; confidence: Confidence }
  /** Judge what the draft holds. */
  | { type: 'response.submitted'; item: string }
  | { type: 'item.retried'; item: string }
  /** Adds to an answer that nobody judges. */
  | { type: 'response.revised'; item: string; response: Response }
  | { type: 'lesson.opened'; lesson: string }
  | { type: 'lesson.finished'; lesson: string }
  | { type: 'place.reached'; lesson: string; anchor?: string }
  /** An entry of a checklist was ticked, or its tick taken away. */
  | { type: 'entry.ticked'; checklist: string; entry: string; ticked: boolean }
  | { type: 'sitting.started'; purpose?: 'pretest'; extension?: Extension }
  /** What is entered and not checked yet. */
  | { type: 'sitting.drafted'; item: string; response?: Response | undefined; confidence?: Confidence | undefined }
  | { type: 'sitting.answered'; item: string; response: Response; confidence?: Confidence }
  | { type: 'sitting.moved'; to: number }
  | { type: 'sitting.submitted' }
  | { type: 'sitting.closed' }
  /** Of the scenario in hand: decide, begin again, look at other ways from behind the first `from` decisions, go back. */
  | { type: 'run.decided'; scenario: string; decision: string }
  | { type: 'run.restarted'; scenario: string }
  | { type: 'run.explored'; scenario: string; from: number }
  | { type: 'run.returned'; scenario: string }
  | { type: 'save.retried' }
  /** Answered by an emitted `backup.ready`. */
  | { type: 'backup.asked' }
  /** Merges and saves a backup of this module; one of another module is ignored. */
  | { type: 'backup.imported'; backup: Backup }
  /** Erases everything that is kept of the module, and starts anew. */
  | { type: 'erased' };

/** The session's own: a look at the clock is due. */
export interface ClockEvent {
  type: 'clock.due';
}

/** What the store answers. */
export type StoreEvent =
  | StoreChanged
  | { type: 'store.overdue' }
  | DoneActorEvent<LearnerRecord | undefined, 'save'>
  | ErrorActorEvent<unknown, 'save'>
  | DoneActorEvent<undefined, 'erase'>
  | ErrorActorEvent<unknown, 'erase'>
  | DoneActorEvent<Attempt[], 'attempts'>
  | ErrorActorEvent<unknown, 'attempts'>;
