/** What a page brings on which somebody types, or erases what was typed. */
import { keepDrafts } from '../session/keep-drafts.js';
import type { SessionActor } from '../session/session-machine.js';
import { localDrafts } from '../storage/local-drafts.js';

export const actors = {
  follow: (session: SessionActor) => {
    keepDrafts(session, localDrafts);
  },
};
