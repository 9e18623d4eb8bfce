import { assign, enqueueActions, fromCallback, fromPromise, setup, type ActorRefFrom, type EventObject } from 'xstate';
import type { Attestation, CourseEntry, CourseRecord } from '../record/course-record.js';
import { StoreError } from '../storage/record-store.js';
import {
  certificateOf,
  evaluationOf,
  knownOf,
  toCourseRecordContext,
  withBackup,
  withCourseEntry,
  withFailure,
  withForgotten,
  withLoaded,
  withSaved,
  withTyping,
  withTypingPaused,
  type CertificateRequest,
  type CourseRecordContext,
  type CourseRecordInput,
} from './course-record-context.js';

export type CourseRecordEvent =
  | { type: 'disclosures.acknowledged' }
  /** Chosen: kept at once. */
  | { type: 'answer.given'; field: string; answer: number | string }
  /** Typed: kept in the first pause. */
  | { type: 'answer.typed'; field: string; answer: string }
  /** Nobody types any more: what was typed is written at once. */
  | { type: 'writing.paused' }
  /** `fields` are those that the form has. */
  | { type: 'evaluation.submitted'; fields: readonly string[] }
  | { type: 'attestation.given'; attestation: Omit<Attestation, 'at'> }
  | { type: 'certificate.asked'; request: CertificateRequest }
  | { type: 'name.corrected'; name: string }
  | { type: 'backup.imported'; record: CourseRecord }
  | { type: 'save.retried' }
  | { type: 'erased' }
  /** Another tab saved; `record` is undefined when it erased. */
  | { type: 'store.changed'; record: CourseRecord | undefined };

export interface WhichCourse {
  course: string;
}

const noStore = () => Promise.reject(new StoreError('unavailable'));

/**
 * The course's record on a page: what the learner did about the course as a whole. It is a machine beside the sessions, since it
 * belongs to none of the modules. What is handed in, given or issued is so once, and is kept before it is told: a second time
 * changes nothing.
 *
 * `courseRecordActors` joins it to a store. Without one nothing is kept, and `trouble` says so.
 */
export const courseRecordMachine = setup({
  types: {
    context: {} as CourseRecordContext,
    events: {} as CourseRecordEvent,
    input: {} as CourseRecordInput,
  },
  actors: {
    load: fromPromise<CourseRecord | undefined, WhichCourse>(noStore),
    save: fromPromise<CourseRecord | undefined, CourseRecord>(noStore),
    erase: fromPromise<undefined, WhichCourse>(noStore),
    watch: fromCallback<EventObject, WhichCourse>(() => undefined),
  },
  delays: {
    /** Between the first letter that is not kept and its writing. */
    pause: 400,
    /** How long the store is waited for, before one may go on without knowing what is kept. */
    patience: 5000,
  },
  guards: {
    isEraseDue: ({ context }) => context.isEraseDue,
    isSaveDue: ({ context }) => context.isSaveDue,
  },
  actions: {
    keep: assign(({ context }, { entry }: { entry: CourseEntry }) => withCourseEntry(context, entry)),
    fail: assign(({ context }, { error }: { error: unknown }) => withFailure(context, error)),
  },
}).createMachine({
  id: 'course record',
  context: ({ input }) => toCourseRecordContext(input),
  invoke: { src: 'watch', input: ({ context }) => ({ course: context.input.course }) },
  initial: 'loading',
  states: {
    loading: {
      invoke: {
        src: 'load',
        input: ({ context }) => ({ course: context.input.course }),
        onDone: { target: 'resting', actions: assign(({ context, event }) => withLoaded(context, event.output)) },
        onError: { target: 'resting', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
      },
      after: { patience: { target: 'resting', actions: { type: 'fail', params: { error: 'late' } } } },
    },
    resting: {
      always: [
        { guard: 'isEraseDue', target: 'erasing' },
        { guard: 'isSaveDue', target: 'saving' },
      ],
    },
    saving: {
      entry: assign({ isSaveDue: false }),
      invoke: {
        src: 'save',
        input: ({ context }) => knownOf(context),
        onDone: { target: 'resting', actions: assign(({ context, event }) => withSaved(context, event.output)) },
        onError: { target: 'resting', actions: { type: 'fail', params: ({ event }) => ({ error: event.error }) } },
      },
    },
    erasing: {
      invoke: {
        src: 'erase',
        input: ({ context }) => ({ course: context.input.course }),
        onDone: { target: 'resting', actions: assign(({ context }) => withForgotten(context)) },
        onError: {
          target: 'resting',
          actions: [assign({ isEraseDue: false }), { type: 'fail', params: ({ event }) => ({ error: event.error }) }],
        },
      },
    },
  },
  on: {
    'disclosures.acknowledged': {
      actions: {
        type: 'keep',
        params: ({ context: { input }, event }) => ({ entry: { ...event, at: input.now(), hash: input.hash } }),
      },
    },
    'answer.given': {
      actions: {
        type: 'keep',
        params: ({ context: { input }, event }) => ({ entry: { ...event, at: input.now() } }),
      },
    },
    'answer.typed': {
      actions: enqueueActions(({ context: { isTyping }, event: { field, answer }, enqueue }) => {
        enqueue.assign(({ context }) => withTyping(context, field, answer));
        if (!isTyping) enqueue.raise({ type: 'writing.paused' }, { delay: 'pause' });
      }),
    },
    'writing.paused': { actions: assign(({ context }) => withTypingPaused(context)) },
    'evaluation.submitted': {
      actions: {
        type: 'keep',
        params: ({ context, event }) => ({ entry: evaluationOf(context, event.fields) }),
      },
    },
    'attestation.given': {
      actions: {
        type: 'keep',
        params: ({ context: { input }, event: { type, attestation } }) => ({
          entry: { type, attestation: { ...attestation, at: input.now() } },
        }),
      },
    },
    'certificate.asked': {
      actions: {
        type: 'keep',
        params: ({ context, event }) => ({ entry: certificateOf(context, event.request) }),
      },
    },
    'name.corrected': {
      actions: {
        type: 'keep',
        params: ({ context: { input }, event }) => ({ entry: { ...event, at: input.now() } }),
      },
    },
    'backup.imported': { actions: assign(({ context, event }) => withBackup(context, event.record)) },
    'save.retried': { actions: assign(({ context }) => ({ isSaveDue: context.isUnsaved })) },
    erased: { actions: assign({ isEraseDue: true }) },
    'store.changed': {
      actions: assign(({ context, event }) =>
        event.record ? withLoaded(context, event.record) : withForgotten(context),
      ),
    },
  },
});

export type CourseRecordActor = ActorRefFrom<typeof courseRecordMachine>;
