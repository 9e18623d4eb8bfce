/** The browser's composition root: joins the player to the page's data, the store, the clock and chance. */
import '../components/player/kap-player.js';
import { createActor } from 'xstate';
import type { PlayerWorld } from '../components/player/kap-player.js';
import { newId, newSeed, now } from './clock-and-chance.js';
import type { PageData } from './course/page-data.js';
import { journalActors } from './session/journal-actors.js';
import { journalMachine } from './session/journal-machine.js';
import { sessionMachine } from './session/session-machine.js';
import { storeActors } from './session/store-actors.js';
import { idbJournal } from './storage/idb-journal.js';
import { idbStore } from './storage/idb-store.js';

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
    startSession: (content) => createActor(machine, { input: { ...content, now, newId, newSeed } }).start(),
    startJournal: () =>
      createActor(journalMachine.provide({ actors: journalActors(idbJournal('kapstone')) }), {
        input: { now, newId },
      }).start(),
  };
}
