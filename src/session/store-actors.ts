import { fromCallback, fromPromise, type EventObject } from 'xstate';
import type { Attempt, LearnerRecord } from '../record/record.js';
import type { RecordStore } from '../storage/record-store.js';

export interface ModuleInput {
  module: string;
}

export interface SaveInput {
  record: LearnerRecord;
  attempts: readonly Attempt[];
}

/** Another tab saved; `record` is undefined when it erased. */
export interface StoreChanged {
  type: 'store.changed';
  record: LearnerRecord | undefined;
}

/** What the session needs of a store, as actors: `sessionMachine.provide({ actors: storeActors(store) })`. */
export function storeActors(store: RecordStore) {
  return {
    load: fromPromise<LearnerRecord | undefined, ModuleInput>(({ input }) => store.load(input.module)),
    save: fromPromise<LearnerRecord | undefined, SaveInput>(({ input }) => store.save(input.record, input.attempts)),
    attempts: fromPromise<Attempt[], ModuleInput>(({ input }) => store.attempts(input.module)),
    erase: fromPromise<undefined, ModuleInput>(({ input }) => store.erase(input.module).then(() => undefined)),
    watch: fromCallback<EventObject, ModuleInput>(({ input, sendBack }) =>
      store.watch(input.module, (record) => {
        sendBack({ type: 'store.changed', record });
      }),
    ),
  };
}
