import {
  assign,
  cancel,
  emit,
  enqueueActions,
  fromCallback,
  fromPromise,
  setup,
  spawnChild,
  type ActorRefFrom,
  type EventObject,
} from 'xstate';
import { assessmentMachine, type AssessmentEvent } from '../machines/assessment-machine.js';
import { timeToNextLook } from '../machines/assessment-time.js';
import { itemMachine, type ItemEvent } from '../machines/item-machine.js';
import { runMachine, type RunEvent } from '../machines/run-machine.js';
import { backupOf, type Backup } from '../record/backup.js';
import type { Attempt, Entry, LearnerRecord } from '../record/record.js';
import { openSittings } from '../record/sittings.js';
import { lessonStatus } from '../record/status.js';
import { StoreError } from '../storage/record-store.js';
import {
  codeOf,
  forgotten,
  isFailure,
  tickedAt,
  toSessionContext,
  unsavedAttempts,
  withBackup,
  withBackupAsked,
  withEntry,
  withEraseAsked,
  withEraseBegun,
  withEraseFailed,
  withNobodyWaiting,
  withRecord,
  withRetryAsked,
  withSaveBegun,
  withSaveDone,
  withSaveFailed,
  type SessionContext,
  type SessionInput,
  type WaitingActor,
} from './session-context.js';
import type { ClockEvent, LearnerEvent, StoreEvent } from './session-event.js';
import { madeByAssessment, madeByItem, madeByRun } from './made-by.js';
import type { ModuleInput, SaveInput } from './store-actors.js';

export type { SaveState, SessionInput } from './session-context.js';

const noStore = () => Promise.reject(new StoreError('unavailable'));

/**
 * A visit to one page of a module: loads the record, lets the learner work, saves. What was done is durable, or known to be
 * kept in memory only, before the item, the scenario or the assessment that it was done in shows what came of it.
 *
 * `storeActors` joins it to a store. Without one nothing is kept, and `saving` says so.
 */
export const sessionMachine = setup({
  types: {
    context: {} as SessionContext,
    events: {} as LearnerEvent | ClockEvent | StoreEvent,
    emitted: {} as { type: 'backup.ready'; backup: Backup },
    input: {} as SessionInput,
  },
  actors: {
    load: fromPromise<LearnerRecord | undefined, ModuleInput>(noStore),
    save: fromPromise<LearnerRecord | undefined, SaveInput>(noStore),
    attempts: fromPromise<Attempt[], ModuleInput>(noStore),
    erase: fromPromise<undefined, ModuleInput>(noStore),
    watch: fromCallback<EventObject, ModuleInput>(() => undefined),
    item: itemMachine,
    run: runMachine,
    assessment: assessmentMachine,
  },
  delays: {
    /** How long the store is waited for, before work goes on as if it had failed. */
    patience: 5000,
  },
  guards: {
    isOfThisModule: ({ context }, { backup }: { backup: Backup }) => backup.record.module === context.module.id,
    isNotOpened: ({ context }, { lesson }: { lesson: string }) => context.record.lessons[lesson]?.opened === undefined,
    isFinishable: ({ context: { module, record } }, { lesson: id }: { lesson: string }) => {
      const lesson = module.lessons.find((candidate) => candidate.id === id);
      const { state, answered = 0, needed = 0 } = lesson ? lessonStatus(lesson, record) : {};
      return lesson !== undefined && state !== 'finished' && answered === needed;
    },
    isStray: ({ context }) => context.queue.isStray,
    isErased: (_, { record }: { record: LearnerRecord | undefined }) => record === undefined,
    hasFailed: ({ context }) => isFailure(context.saving),
  },
  actions: {
    begin: assign(({ context: { module, record, input }, spawn }) => ({
      items: Object.fromEntries(
        input.items.map((item) => [
          item.id,
          spawn('item', { id: `item ${item.id}`, input: { item, attempt: record.items[item.id]?.latest } }),
        ]),
      ),
      runs: Object.fromEntries(
        (input.scenarios ?? []).map((scenario) => [
          scenario.id,
          spawn('run', { id: `run ${scenario.id}`, input: { scenario, record } }),
        ]),
      ),
      ...(input.bank &&
        module.assessment && {
          assessment: spawn('assessment', {
            id: 'assessment',
            input: { policy: module.assessment, outline: module, bank: input.bank, record },
          }),
        }),
    })),
    end: enqueueActions(({ context, enqueue }) => {
      for (const actor of [...Object.values(context.items), ...Object.values(context.runs)]) enqueue.stopChild(actor);
      if (context.assessment) enqueue.stopChild(context.assessment);
    }),
    forget: assign(({ context }) => forgotten(context)),
    know: assign(({ context }, { record }: { record: LearnerRecord | undefined }) => withRecord(context, record)),
    keep: assign(({ context }, { entry }: { entry: Entry }) => withEntry(context, entry)),
    toItem: enqueueActions(({ context, enqueue }, { item, event }: { item: string; event: ItemEvent }) => {
      const actor = context.items[item];
      if (!actor) return;
      const made = madeByItem(actor.getSnapshot(), event);
      enqueue.sendTo(actor, event);
      if (made) enqueue.assign(({ context }) => withEntry(context, made.entry, actor));
    }),
    toRun: enqueueActions(({ context, enqueue }, { scenario, event }: { scenario: string; event: RunEvent }) => {
      const actor = context.runs[scenario];
      if (!actor) return;
      const made = madeByRun(actor.getSnapshot(), event);
      enqueue.sendTo(actor, event);
      if (made) enqueue.assign(({ context }) => withEntry(context, made.entry, actor));
    }),
    toAssessment: enqueueActions(({ context, enqueue }, event: AssessmentEvent) => {
      const actor = context.assessment;
      if (!actor) return;
      const made = madeByAssessment(actor.getSnapshot(), event);
      enqueue.sendTo(actor, event);
      if (made) enqueue.assign(({ context }) => withEntry(context, made.entry, made.isAwaited ? actor : undefined));
    }),
    /** Lets the actors know what the record holds by now. */
    share: enqueueActions(({ context: { items, runs, assessment, record }, enqueue }) => {
      for (const [id, actor] of Object.entries(items)) {
        const latest = record.items[id]?.latest;
        if (latest && latest.id !== actor.getSnapshot().context.attempt?.id)
          enqueue.sendTo(actor, { type: 'attempt.restored', attempt: latest });
      }
      for (const actor of Object.values(runs)) enqueue.sendTo(actor, { type: 'record.changed', record });
      if (assessment) enqueue.sendTo(assessment, { type: 'record.changed', record });
    }),
    tell: enqueueActions(({ enqueue }, { actors }: { actors: readonly WaitingActor[] }) => {
      for (const actor of actors) enqueue.sendTo(actor, { type: 'attempt.saved' });
    }),
    /** The store does not answer: nobody waits for it any more, and work goes on in memory. */
    release: enqueueActions(({ context: { queue }, enqueue }) => {
      for (const actor of [...queue.sent.waiting, ...queue.next.waiting])
        enqueue.sendTo(actor, { type: 'attempt.saved' });
      enqueue.assign(({ context }) => withNobodyWaiting(context));
    }),
    /** Hands the next thing to the store, when it is free. */
    proceed: enqueueActions(({ context: { queue, record, module }, enqueue }) => {
      if (queue.isOverdue && queue.next.waiting.length > 0) enqueue.raise({ type: 'store.overdue' });
      if (queue.running !== 'none' || !(queue.isEraseDue || queue.isSaveDue)) return;
      if (queue.isEraseDue) {
        enqueue.assign(({ context }) => withEraseBegun(context));
        enqueue.spawnChild('erase', { id: 'erase', input: { module: module.id } });
      } else {
        enqueue.assign(({ context }) => withSaveBegun(context));
        enqueue.spawnChild('save', { id: 'save', input: { record, attempts: queue.next.attempts } });
      }
      enqueue.raise({ type: 'store.overdue' }, { id: 'overdue', delay: 'patience' });
    }),
    settle: cancel('overdue'),
    /**
     * Lets the assessment know the time, where one of its rules is on time. Sent, not raised: what was sent to the assessment
     * before has reached it then, so that what it will make of the time is known.
     */
    lookAtClock: enqueueActions(({ context, enqueue, self }) => {
      if (hasRuleOnTime(context)) enqueue.sendTo(self, { type: 'clock.due' });
    }),
    setAlarm: enqueueActions(({ context: { module, record, input }, enqueue }) => {
      enqueue.cancel('alarm');
      const wait = module.assessment && timeToNextLook(module.assessment, record, input.now());
      if (wait !== undefined) enqueue.raise({ type: 'clock.due' }, { id: 'alarm', delay: wait });
    }),
    sendBackup: emit(({ context }, { attempts }: { attempts: readonly Attempt[] }) => ({
      type: 'backup.ready' as const,
      backup: backupOf(context.record, [...attempts, ...context.queue.unsavedAtBackup, ...unsavedAttempts(context)]),
    })),
  },
}).createMachine({
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

/** Whether the time of day changes anything: a pause, or a sitting that ends by itself, also one of an older edition. */
function hasRuleOnTime({ assessment, module, record }: SessionContext): boolean {
  if (!assessment) return false;
  return module.assessment?.pause !== undefined || openSittings(record).some(({ due }) => due !== undefined);
}

export type SessionActor = ActorRefFrom<typeof sessionMachine>;
