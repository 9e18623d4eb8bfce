/** What a page on which somebody reads, or erases where they read, brings for `startPlayer` of `src/main.ts`. */
import { savedPlace } from '../../components/lesson/saved-place.js';
import { keepLocalPlace } from '../storage/local-place.js';
import type { Brought } from './brought.js';

/**
 * The place of the session's record, for `src/stand.ts`: also when it is erased, or changed in another tab. Not in the frame of a
 * launch page, which says only later whose work it is.
 */
export const brought: Brought = {
  follow: (session) => {
    if (globalThis.kapstone.launched) return;
    let seen: unknown;
    session.subscribe((snapshot) => {
      const { record } = snapshot.context;
      if (!snapshot.matches('learning') || record === seen) return;
      seen = record;
      const { module, bookmark } = record;
      const anchor = bookmark && savedPlace(record, bookmark.lesson);
      keepLocalPlace(module, !bookmark || anchor === undefined ? undefined : { lesson: bookmark.lesson, anchor });
    });
  },
};
