import type { RecordStore } from '../storage/record-store.js';

/**
 * How it stands with the LMS. `pending`: something is still to be told. `offline`: it does not answer, and is asked again.
 * `ended`: its session is over. `refused`: it did not take what it was told. `none`: the module was opened without one.
 * `untold`: the learner only looks, and nothing is told.
 */
export type LmsState = 'kept' | 'pending' | 'offline' | 'ended' | 'refused' | 'none' | 'untold';

/**
 * What a launch page gives the pages in its frame, as `kapstoneLaunch` of their `window.parent`. A page heeds it only if it knows
 * the version: the two come from one package, but a frame may show anything.
 */
export interface LaunchedPage {
  version: 1;
  /** Where the learner's work is kept. */
  store: RecordStore;
  /** Whether `store` outlives this visit. */
  isDurable: boolean;
  /** Name of the database, for what is kept beside the record. It is this learner's alone. */
  database: string;
  readonly lms: LmsState;
  /** Calls back when `lms` has changed; returns the way to stop. */
  watchLms(changed: () => void): () => void;
}

declare global {
  interface Window {
    /** A launch page has it; its pages look for it on the page around them. */
    kapstoneLaunch?: LaunchedPage;
  }
}
