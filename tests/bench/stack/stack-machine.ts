import { assign, fromPromise, setup } from 'xstate';
import { latestAttempt, saveAttempt, type StackAttempt } from './attempt-store.js';

/** Load, answer, save, judge: the least that one item needs. */
export const stackMachine = setup({
  types: {
    context: {} as { chosen: string; attempt: StackAttempt | undefined },
    events: {} as { type: 'chosen'; option: string } | { type: 'submitted'; isRight: boolean },
  },
  actors: {
    load: fromPromise(latestAttempt),
    save: fromPromise<undefined, StackAttempt>(({ input }) => saveAttempt(input).then(() => undefined)),
  },
}).createMachine({
  context: { chosen: '', attempt: undefined },
  initial: 'loading',
  states: {
    loading: {
      invoke: {
        src: 'load',
        onDone: [
          {
            guard: ({ event }) => event.output !== undefined,
            target: 'judged',
            actions: assign(({ event: { output } }) => ({ chosen: output?.chosen ?? '', attempt: output })),
          },
          { target: 'answering' },
        ],
      },
    },
    answering: {
      on: {
        chosen: { actions: assign(({ event }) => ({ chosen: event.option })) },
        submitted: {
          target: 'saving',
          actions: assign(({ context, event }) => ({
            attempt: { id: String(Math.random()), chosen: context.chosen, isRight: event.isRight },
          })),
        },
      },
    },
    saving: {
      invoke: {
        src: 'save',
        input: ({ context }) => context.attempt ?? { id: '', chosen: '', isRight: false },
        onDone: 'judged',
      },
    },
    judged: {},
  },
});
