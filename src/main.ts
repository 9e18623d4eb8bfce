/** The browser's composition root: joins the player to the page's data, the store, the clock and chance. */
import '../components/player/kap-player.js';
import { createActor } from 'xstate';
import type { PlayerWorld } from '../components/player/kap-player.js';
import type { PageData } from './course/page-data.js';
import { journalActors } from './session/journal-actors.js';
import { journalMachine } from './session/journal-machine.js';
import { keepDrafts } from './session/keep-drafts.js';
import { sessionMachine } from './session/session-machine.js';
import { storeActors } from './session/store-actors.js';
import { idbJournal } from './storage/idb-journal.js';
import { idbStore } from './storage/idb-store.js';
import { localDrafts } from './storage/local-drafts.js';

startPlayer();

/** Starts the player of the page in view. */
function startPlayer(): void {
  const player = document.querySelector('kap-player');
  const data = document.querySelector('#kap-data')?.textContent;
  if (player && data) player.world = browserWorld(JSON.parse(data) as PageData);
}

function browserWorld(page: PageData): PlayerWorld {
  const machine = sessionMachine.provide({ actors: storeActors(idbStore('kapstone')) });
  return {
    page,
    startSession: (content) => {
      const session = createActor(machine, { input: { ...content, now, newId, newSeed: () => chance(1)[0] ?? 0 } });
      keepDrafts(session, localDrafts);
      return session.start();
    },
    startJournal: () =>
      createActor(journalMachine.provide({ actors: journalActors(idbJournal('kapstone')) }), {
        input: { now, newId },
      }).start(),
  };
}

function now(): number {
  return Date.now();
}

function newId(): string {
  return [...chance(4)].map((part) => part.toString(36)).join('-');
}

/** Works on plain http too, where `crypto.randomUUID` does not. */
function chance(words: number): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(words));
}
