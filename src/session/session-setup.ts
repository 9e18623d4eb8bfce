import { assign, cancel, emit, enqueueActions, fromCallback, fromPromise, setup, type EventObject } from 'xstate';
import type { AssessmentEvent, assessmentMachine } from '../machines/assessment-machine.js';
import { timeToNextLook } from '../machines/assessment-time.js';
import { itemMachine, type ItemEvent } from '../machines/item-machine.js';
import type { RunEvent, runMachine } from '../machines/run-machine.js';
import { backupOf, type Backup } from '../record/backup.js';
import type { Attempt, Entry, LearnerRecord } from '../record/record.js';
import { openSittings } from '../record/sittings.js';
import { lessonStatus } from '../record/status.js';
import { StoreError } from '../storage/record-store.js';
import {
  forgotten,
  isFailure,
  unsavedAttempts,
  withEntry,
  withEraseBegun,
  withNobodyWaiting,
  withRecord,
  withSaveBegun,
  type SessionContext,
  type SessionInput,
  type WaitingActor,
} from './session-context.js';
import type { ClockEvent, LearnerEvent, StoreEvent } from './session-event.js';
import { madeByAssessment, madeByItem, madeByRun } from './made-by.js';
import type { ModuleInput, SaveInput } from './store-actors.js';

const noStore = () => Promise.reject(new StoreError('unavailable'));

/** Holds the place of a machine that a page brings only where it has work for it: see `workActors`. */
const notBrought: unknown = fromCallback(() => undefined);

/** What the session can do, by name; `sessionMachine` says when. */
export const sessionSetup = setup({
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
    run: notBrought as typeof runMachine,
    assessment: notBrought as typeof assessmentMachine,
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
});

/** Whether the time of day changes anything: a pause, or a sitting that ends by itself, also one of an older edition. */
function hasRuleOnTime({ assessment, module, record }: SessionContext): boolean {
  if (!assessment) return false;
  return module.assessment?.pause !== undefined || openSittings(record).some(({ due }) => due !== undefined);
}
