import type { StoreErrorCode } from '../../src/storage/record-store.js';

/** Why something is not kept, in words. */
export const troubleWords: Record<StoreErrorCode, string> = {
  unavailable: 'Not saved: this browser keeps nothing here.',
  full: 'Not saved: there is no room left on this device.',
  'newer-version': 'Not saved: a newer edition of this course was used here. Reload to get it.',
  failed: 'Not saved: the browser could not write.',
};
