/** What a page on which somebody writes brings for `openJournal` of `src/main.ts`. */
import { createActor } from 'xstate';
import { journalActors } from '../session/journal-actors.js';
import type { JournalInput } from '../session/journal-context.js';
import { journalMachine, type JournalActor } from '../session/journal-machine.js';
import { idbJournal } from '../storage/idb-journal.js';

/** Opens the journal in the database of that name; without one nothing is kept, and the journal says so. */
export function journal(database: string | undefined, input: JournalInput): JournalActor {
  const machine =
    database === undefined ? journalMachine : journalMachine.provide({ actors: journalActors(idbJournal(database)) });
  return createActor(machine, { input }).start();
}
