import type { RecordStore } from '../storage/record-store.js';

/** Where the learner's work is, once the store has it. */
export interface Whereabouts {
  words: string;
  /** `saved`: nothing is left to do. `trouble`: the learner should know. */
  as: 'saved' | 'pending' | 'trouble';
}

/**
 * What a launch page gives the pages in its frame, as `kapstoneLaunch` of their `window.parent`. A page heeds it only if it knows
 * the version: the two come from one package, but a frame may show anything.
 */
export interface LaunchedPage {
  version: 1;
  /** Is called by each page in its head: before anything of it can be pressed. */
  opened(page: Window): void;
  /** Comes when the LMS has said who the learner is and what it kept: of the rest, only `headStart` can be used before. */
  ready: Promise<void>;
  /** Where the learner's work is kept. */
  readonly store: RecordStore;
  /** What `store` holds of a module, for what is read before the player is there. Never rejects. */
  headStart(module: string): Promise<{ module: string; version: 0; record?: unknown; erasures: 0 } | undefined>;
  /** Name of this learner's own database, for what is kept beside the record. Absent where the LMS does not say who it is. */
  readonly database?: string | undefined;
  /** Whether answers stay: not so where the learner only looks, and where nothing can be kept. */
  readonly keepsAnswers: boolean;
  /** The LMS's own pass mark for this module, 0 to 1, in place of the course's; absent where it gives none. */
  readonly passMark?: { module: string; pass: number } | undefined;
  readonly whereabouts: Whereabouts;
  /** Calls back when `whereabouts` has changed, until the page in the frame is left. */
  watch(changed: () => void): void;
}

declare global {
  interface Window {
    /** A launch page has it; its pages look for it on the page around them. */
    kapstoneLaunch?: LaunchedPage;
  }
}
