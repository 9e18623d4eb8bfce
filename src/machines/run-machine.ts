import { assign, setup, type ActorRefFrom } from 'xstate';
import type { LearnerRecord } from '../record/record.js';
import {
  canDecide,
  decided,
  explored,
  exploredFurther,
  restarted,
  settled,
  toRunContext,
  withRecord,
  type RunContext,
  type RunInput,
} from './run-context.js';

export type RunEvent =
  /** `id` becomes that of the run where this is its first decision. */
  | { type: 'run.decided'; decision: string; id: string; at: number }
  /** Another run, from the opening scene. It is begun with its first decision. */
  | { type: 'run.restarted' }
  /** After the end: a look at other ways, from behind the first `from` decisions. */
  | { type: 'run.explored'; from: number }
  /** Back from there. */
  | { type: 'run.returned' }
  /** What was decided last is durable, or known to be kept in memory only. */
  | { type: 'attempt.saved' }
  /** The learner's record as it is now, with everything in it that this machine did. */
  | { type: 'record.changed'; record: LearnerRecord };

/**
 * A scenario as one learner plays it: decided, saved, then shown where that leads, to an end. After it other ways can be
 * looked at, which changes nothing that is kept, and another run can be begun.
 */
export const runMachine = setup({
  types: { context: {} as RunContext, events: {} as RunEvent, input: {} as RunInput },
  actions: {
    refresh: assign(({ context }, { record }: { record: LearnerRecord }) => withRecord(context, record)),
    note: assign((_, { record }: { record: LearnerRecord }) => ({ record })),
    settle: assign(({ context }) => settled(context)),
    restart: assign(({ context }) => restarted(context)),
  },
  guards: {
    isEnded: ({ context }) => context.run?.ended !== undefined,
    isLost: ({ context }) => context.at === undefined,
    isBegun: ({ context }) => context.run !== undefined,
    canDecide: ({ context }, { decision }: { decision: string }) => canDecide(context, decision),
    canExplore: ({ context }, { from }: { from: number }) => explored(context, from).exploration !== undefined,
  },
}).createMachine({
  id: 'run',
  context: ({ input }) => toRunContext(input),
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: 'isEnded', target: 'ended' },
        { guard: 'isLost', target: 'lost' },
        { guard: 'isBegun', target: 'deciding' },
        { target: 'ready' },
      ],
    },
    /** In the opening scene, with nothing decided. */
    ready: {
      on: {
        'run.decided': {
          guard: { type: 'canDecide', params: ({ event }) => event },
          target: 'saving',
          actions: assign(({ context, event }) => decided(context, event)),
        },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    deciding: {
      on: {
        'run.decided': {
          guard: { type: 'canDecide', params: ({ event }) => event },
          target: 'saving',
          actions: assign(({ context, event }) => decided(context, event)),
        },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    saving: {
      on: {
        'attempt.saved': { target: 'opening', actions: 'settle' },
        'record.changed': { actions: { type: 'note', params: ({ event }) => event } },
      },
    },
    ended: {
      on: {
        'run.restarted': { target: 'ready', actions: 'restart' },
        'run.explored': {
          guard: { type: 'canExplore', params: ({ event }) => event },
          target: 'exploring',
          actions: assign(({ context, event }) => explored(context, event.from)),
        },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    exploring: {
      on: {
        'run.decided': { actions: assign(({ context, event }) => exploredFurther(context, event.decision)) },
        'run.explored': { actions: assign(({ context, event }) => explored(context, event.from)) },
        'run.returned': { target: 'ended', actions: assign({ exploration: undefined }) },
        'record.changed': { actions: { type: 'note', params: ({ event }) => event } },
      },
    },
    /** The scenario was edited, and the way of this run is no longer there. */
    lost: {
      on: {
        'run.restarted': { target: 'ready', actions: 'restart' },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
  },
});

export type RunActor = ActorRefFrom<typeof runMachine>;
