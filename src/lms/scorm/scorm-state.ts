import type { ModuleOutline } from '../../course/module.js';
import type { LearnerRecord } from '../../record/record.js';
import type { Interaction } from '../interactions/interaction.js';
import type { Launch } from '../lms.js';
import type { StatusPolicy } from '../../course/launch-data.js';

/** What both versions tell of how things stand, in their own terms. */
export interface ScormState {
  suspendData?: string;
  /** Milliseconds of this session. */
  sessionTime: number;
  /** All that were to be told in this session so far, in their order. */
  interactions: readonly Interaction[];
}

export interface StateInput<State> {
  /** What the LMS has: at the launch what it says by itself, then what it was told last. */
  told: Partial<State>;
  outline: ModuleOutline;
  record: LearnerRecord;
  launch: Pick<Launch, 'mode' | 'credit' | 'pass'>;
  policy: StatusPolicy;
  /** See `toSuspendData`; absent where a newer edition's is to be left alone. */
  suspendData?: string;
  sessionTime: number;
  interactions: readonly Interaction[];
}
