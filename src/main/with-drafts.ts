/** What a page on which somebody types, or erases what was typed, brings for `startPlayer` of `src/main.ts`. */
import { keepDrafts } from '../session/keep-drafts.js';
import { localDrafts } from '../storage/local-drafts.js';
import type { Brought } from './brought.js';

export const brought: Brought = {
  follow: (session, database) => {
    keepDrafts(session, localDrafts(database));
  },
};
