import { fromCallback, fromPromise, type EventObject } from 'xstate';
import type { JournalEntry, JournalStore, Writing } from '../storage/journal-store.js';
import type { Erasing } from './journal-context.js';

/** What the journal needs of a store, as actors: `journalMachine.provide({ actors: journalActors(store) })`. */
export function journalActors(store: JournalStore) {
  return {
    load: fromPromise<JournalEntry[]>(() => store.entries()),
    write: fromPromise<JournalEntry | undefined, Writing>(({ input }) => store.write(input)),
    erase: fromPromise<undefined, Erasing>(({ input }) => store.erase(input).then(() => undefined)),
    watch: fromCallback<EventObject>(({ sendBack }) =>
      store.watch(() => {
        sendBack({ type: 'store.changed' });
      }),
    ),
  };
}
