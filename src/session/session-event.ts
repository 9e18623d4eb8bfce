import type { DoneActorEvent, ErrorActorEvent } from 'xstate';
import type { Response } from '../course/item.js';
import type { Backup } from '../record/backup.js';
import type { Attempt, LearnerRecord } from '../record/record.js';
import type { StoreChanged } from './store-actors.js';

/** What the learner does. Time, ids and seeds are the session's to add. */
export type LearnerEvent =
  /** A draft. */
  | { type: 'response.changed'; item: string; response: Response }
  /** Judge what the draft holds. */
  | { type: 'response.submitted'; item: string }
  | { type: 'item.retried'; item: string }
  | { type: 'lesson.opened'; lesson: string }
  | { type: 'lesson.finished'; lesson: string }
  | { type: 'place.reached'; lesson: string; anchor?: string }
  | { type: 'sitting.started' }
  | { type: 'sitting.answered'; item: string; response: Response }
  | { type: 'sitting.moved'; to: number }
  | { type: 'sitting.submitted' }
  | { type: 'sitting.closed' }
  | { type: 'save.retried' }
  /** Answered by an emitted `backup.ready`. */
  | { type: 'backup.asked' }
  /** Merges and saves a backup of this module; one of another module is ignored. */
  | { type: 'backup.imported'; backup: Backup }
  /** Erases everything that is kept of the module, and starts anew. */
  | { type: 'erased' };

/** What the store answers. */
export type StoreEvent =
  | StoreChanged
  | { type: 'store.overdue' }
  | DoneActorEvent<LearnerRecord, 'save'>
  | ErrorActorEvent<unknown, 'save'>
  | DoneActorEvent<undefined, 'erase'>
  | ErrorActorEvent<unknown, 'erase'>
  | DoneActorEvent<Attempt[], 'attempts'>
  | ErrorActorEvent<unknown, 'attempts'>;
