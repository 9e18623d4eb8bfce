import { assign, cancel, spawnChild, type ActorRefFrom } from 'xstate';
import {
  codeOf,
  tickedAt,
  toSessionContext,
  withBackup,
  withBackupAsked,
  withEraseAsked,
  withEraseFailed,
  withRetryAsked,
  withSaveDone,
  withSaveFailed,
} from './session-context.js';
import { sessionSetup } from './session-setup.js';

export type { SaveState } from './session-context.js';

/**
 * A visit to one page of a module: loads the record, lets the learner work, saves. What was done is durable, or known to be
 * kept in memory only, before the item, the scenario or the assessment that it was done in shows what came of it.
 *
 * `storeActors` joins it to a store. Without one nothing is kept, and `saving` says so. `workActors` are the machines of
 * scenarios and assessments: a page that has either provides them.
 */
export const sessionMachine = sessionSetup.createMachine({
  id: 'session',
  context: ({ input }) => toSessionContext(input),
  invoke: { src: 'watch', input: ({ context }) => ({ module: context.module.id }) },
  initial: 'loading',
  states: {
    loading: {
      invoke: {
        src: 'load',
        input: ({ context }) => ({ module: context.module.id }),
        onDone: { target: 'learning', actions: { type: 'know', params: ({ event }) => ({ record: event.output }) } },
        onError: { target: 'learning', actions: assign({ saving: ({ event }) => codeOf(event.error) }) },
      },
      after: { patience: { target: 'learning', actions: assign({ saving: 'failed' }) } },
    },
    learning: {
      entry: ['begin', 'lookAtClock'],
      exit: ['end', cancel('alarm')],
      on: {
        'clock.due': {
          actions: [
            {
              type: 'toAssessment',
              params: ({ context: { input } }) => ({ type: 'time.passed', at: input.now() }),
            },
            'setAlarm',
            'proceed',
          ],
        },
        'response.changed': {
          actions: { type: 'toItem', params: ({ event: { item, ...rest } }) => ({ item, event: rest }) },
        },
        'confidence.changed': {
          actions: { type: 'toItem', params: ({ event: { item, ...rest } }) => ({ item, event: rest }) },
        },
        'response.submitted': {
          actions: [
            {
              type: 'toItem',
              params: ({ context: { input }, event: { item, type } }) => ({
                item,
                event: { type, id: input.newId(), at: input.now() },
              }),
            },
            'proceed',
          ],
        },
        'item.retried': {
          actions: { type: 'toItem', params: ({ event: { item, type } }) => ({ item, event: { type } }) },
        },
        'run.*': {
          actions: [
            {
              type: 'toRun',
              params: ({ context: { input }, event: { scenario, ...event } }) => ({
                scenario,
                event: { ...event, id: input.newId(), at: input.now() },
              }),
            },
            'proceed',
          ],
        },
        'response.revised': {
          actions: [
            {
              type: 'toItem',
              params: ({ context: { input }, event: { item, type, response } }) => ({
                item,
                event: { type, response, id: input.newId(), at: input.now() },
              }),
            },
            'proceed',
          ],
        },
        'sitting.started': {
          actions: [
            {
              type: 'toAssessment',
              params: ({ context: { input }, event }) => ({
                ...event,
                id: input.newId(),
                seed: input.newSeed(),
                at: input.now(),
              }),
            },
            'lookAtClock',
            'proceed',
          ],
        },
        'sitting.answered': {
          actions: [
            { type: 'toAssessment', params: ({ context, event }) => ({ ...event, at: context.input.now() }) },
            'proceed',
          ],
        },
        'sitting.submitted': {
          actions: [
            { type: 'toAssessment', params: ({ context, event }) => ({ ...event, at: context.input.now() }) },
            'proceed',
          ],
        },
        'sitting.drafted': { actions: { type: 'toAssessment', params: ({ event }) => event } },
        'sitting.moved': { actions: { type: 'toAssessment', params: ({ event }) => event } },
        'sitting.closed': { actions: { type: 'toAssessment', params: ({ event }) => event } },
      },
    },
  },
  on: {
    'lesson.opened': {
      guard: { type: 'isNotOpened', params: ({ event }) => event },
      actions: [
        {
          type: 'keep',
          params: ({ context, event: { type, lesson } }) => ({ entry: { type, lesson, at: context.input.now() } }),
        },
        'proceed',
      ],
    },
    'lesson.finished': {
      guard: { type: 'isFinishable', params: ({ event }) => event },
      actions: [
        {
          type: 'keep',
          params: ({ context, event: { type, lesson } }) => ({ entry: { type, lesson, at: context.input.now() } }),
        },
        'share',
        'proceed',
      ],
    },
    'place.reached': {
      actions: [
        { type: 'keep', params: ({ context, event }) => ({ entry: { ...event, at: context.input.now() } }) },
        'proceed',
      ],
    },
    'entry.ticked': {
      actions: [
        { type: 'keep', params: ({ context, event }) => ({ entry: { ...event, at: tickedAt(context, event) } }) },
        'proceed',
      ],
    },
    'save.retried': {
      guard: 'hasFailed',
      actions: [assign(({ context }) => withRetryAsked(context)), 'proceed'],
    },
    'backup.asked': {
      actions: [
        assign(({ context }) => withBackupAsked(context)),
        spawnChild('attempts', { id: 'attempts', input: ({ context }) => ({ module: context.module.id }) }),
      ],
    },
    'backup.imported': {
      guard: { type: 'isOfThisModule', params: ({ event }) => event },
      actions: [assign(({ context, event }) => withBackup(context, event.backup)), 'share', 'lookAtClock', 'proceed'],
    },
    erased: { actions: [assign(({ context }) => withEraseAsked(context)), 'proceed'] },
    'store.changed': [
      { guard: { type: 'isErased', params: ({ event }) => event }, target: '.learning', actions: 'forget' },
      { actions: [{ type: 'know', params: ({ event }) => event }, 'share', 'lookAtClock'] },
    ],
    'store.overdue': { actions: 'release' },
    'xstate.done.actor.save': [
      { guard: 'isStray', actions: ['settle', assign(({ context }) => withSaveDone(context)), 'proceed'] },
      {
        guard: { type: 'isErased', params: ({ event }) => ({ record: event.output }) },
        target: '.learning',
        actions: ['settle', assign(({ context }) => withSaveDone(context)), 'forget'],
      },
      {
        actions: [
          'settle',
          { type: 'know', params: ({ event }) => ({ record: event.output }) },
          'share',
          { type: 'tell', params: ({ context }) => ({ actors: context.queue.sent.waiting }) },
          assign(({ context }) => withSaveDone(context)),
          'lookAtClock',
          'proceed',
        ],
      },
    ],
    'xstate.error.actor.save': {
      actions: [
        'settle',
        { type: 'tell', params: ({ context }) => ({ actors: context.queue.sent.waiting }) },
        assign(({ context, event }) => withSaveFailed(context, event.error)),
        'lookAtClock',
        'proceed',
      ],
    },
    'xstate.done.actor.erase': { target: '.learning', actions: ['settle', 'forget'] },
    'xstate.error.actor.erase': {
      actions: ['settle', assign(({ context, event }) => withEraseFailed(context, event.error)), 'proceed'],
    },
    'xstate.done.actor.attempts': {
      actions: { type: 'sendBackup', params: ({ event }) => ({ attempts: event.output }) },
    },
    'xstate.error.actor.attempts': { actions: { type: 'sendBackup', params: { attempts: [] } } },
  },
});

/** A session that is running: what elements send their events to. */
export type SessionActor = ActorRefFrom<typeof sessionMachine>;
