import { assign, enqueueActions, fromCallback, fromPromise, setup, type ActorRefFrom, type EventObject } from 'xstate';
import type { JournalEntry, Writing } from '../storage/journal-store.js';
import { StoreError } from '../storage/record-store.js';
import {
  dueDraft,
  keyOf,
  toJournalContext,
  withEntries,
  withErased,
  withEraseFailed,
  withEraseAsked,
  withFailure,
  withPause,
  withSettled,
  withText,
  withWritingBegun,
  withWritingDone,
  type Erasing,
  type JournalContext,
  type JournalInput,
  type ReflectionPlace,
} from './journal-context.js';

export type JournalEvent =
  | { type: 'text.changed'; place: ReflectionPlace; text: string }
  /** Nobody types any more: what was typed is written at once. Without `which`, all of it. */
  | { type: 'writing.paused'; which?: Pick<ReflectionPlace, 'module' | 'block'> }
  /** A text from elsewhere goes below the one in view (`adds`), or is given up. */
  | { type: 'version.settled'; place: ReflectionPlace; version: string; adds: boolean }
  | ({ type: 'erased' } & Erasing)
  | { type: 'store.changed' };

/** An entry that no author can give the id of. */
const nothing: Erasing = { module: '', block: '' };
const noStore = () => Promise.reject(new StoreError('unavailable'));

/**
 * The journal of a page: what the learner writes for nobody else. It is a machine beside the session, with a store of its own,
 * so that nothing of it can come into the record or a report.
 *
 * Typing is a draft until it is kept; it is written in the first pause, one text at a time. `journalActors` joins it to a store.
 */
export const journalMachine = setup({
  types: {
    context: {} as JournalContext,
    events: {} as JournalEvent,
    input: {} as JournalInput,
  },
  actors: {
    load: fromPromise<JournalEntry[]>(noStore),
    write: fromPromise<JournalEntry | undefined, Writing>(noStore),
    erase: fromPromise<undefined, Erasing>(noStore),
    watch: fromCallback<EventObject>(() => undefined),
  },
  delays: {
    /** Between the first letter that is not kept and its writing. */
    pause: 400,
    /** How long the store is waited for, before one may write without knowing what is kept. */
    patience: 5000,
  },
  guards: {
    isEraseDue: ({ context }) => context.erasing.length > 0,
    isWriteDue: ({ context }) => dueDraft(context) !== undefined,
    isStale: ({ context }) => context.isStale,
  },
  actions: {
    fail: assign((_, { error }: { error: unknown }) => withFailure(error)),
  },
}).createMachine({
  id: 'journal',
  context: ({ input }) => toJournalContext(input),
  invoke: { src: 'watch' },
  initial: 'loading',
  states: {
    loading: {
      invoke: {
        src: 'load',
        onDone: { target: 'resting', actions: assign(({ event }) => withEntries(event.output)) },
        onError: {
          target: 'resting',
          actions: [assign({ isStale: false }), { type: 'fail', params: ({ event }) => ({ error: event.error }) }],
        },
      },
      after: {
        patience: {
          target: 'resting',
          actions: [assign({ isStale: false }), { type: 'fail', params: { error: 'late' } }],
        },
      },
    },
    resting: {
      always: [
        { guard: 'isEraseDue', target: 'erasing' },
        { guard: 'isWriteDue', target: 'writing' },
        { guard: 'isStale', target: 'loading' },
      ],
    },
    writing: {
      entry: assign(({ context }) => withWritingBegun(context)),
      invoke: {
        src: 'write',
        input: ({ context }) => writingOf(context),
        onDone: { target: 'resting', actions: assign(({ context, event }) => withWritingDone(context, event.output)) },
        onError: { target: 'resting', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
      },
    },
    erasing: {
      invoke: {
        src: 'erase',
        input: ({ context }) => context.erasing[0] ?? nothing,
        onDone: { target: 'resting', actions: assign(({ context }) => withErased(context)) },
        onError: { target: 'resting', actions: assign(({ context, event }) => withEraseFailed(context, event.error)) },
      },
    },
  },
  on: {
    'text.changed': {
      actions: enqueueActions(({ context, event: { place, text }, enqueue }) => {
        const isWaiting = context.drafts[keyOf(place)]?.isWaiting ?? false;
        enqueue.assign(({ context }) => withText(context, place, text));
        if (!isWaiting) enqueue.raise({ type: 'writing.paused', which: place }, { delay: 'pause' });
      }),
    },
    'writing.paused': { actions: assign(({ context, event }) => withPause(context, event.which)) },
    'version.settled': {
      actions: assign(({ context, event: { place, version, adds } }) => withSettled(context, place, version, adds)),
    },
    erased: { actions: assign(({ context, event: { type: _, ...what } }) => withEraseAsked(context, what)) },
    'store.changed': { actions: assign({ isStale: true }) },
  },
});

function writingOf({ writing }: JournalContext): Writing {
  if (!writing) throw new Error('Nothing is being written.');
  return writing;
}

/** A journal that is running. */
export type JournalActor = ActorRefFrom<typeof journalMachine>;
