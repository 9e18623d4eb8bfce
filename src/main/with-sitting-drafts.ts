/** What the page of an assessment that is answered item by item brings for `startPlayer` of `src/main.ts`. */
import { keepSittingDrafts } from '../session/keep-sitting-drafts.js';
import { localDrafts } from '../storage/local-drafts.js';
import type { Brought } from './brought.js';

export const brought: Brought = {
  follow: (session, database) => {
    keepSittingDrafts(session, localDrafts(database));
  },
};
