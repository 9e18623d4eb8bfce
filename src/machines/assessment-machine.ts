import { assign, setup, type ActorRefFrom } from 'xstate';
import { asksConfidence } from '../course/assessment-policy.js';
import { isComplete } from '../course/judge.js';
import type { Instant, LearnerRecord } from '../record/record.js';
import {
  answered,
  drafted,
  isFinalWhenAnswered,
  isPretestOffered,
  isTimeUp,
  moved,
  resumed,
  shownOutcomes,
  sittingsToResume,
  started,
  submitted,
  toAssessmentContext,
  withRecord,
  type Answer,
  type AssessmentContext,
  type AssessmentInput,
  type Draft,
} from './assessment-context.js';
import type { Start } from './sitting-start.js';

export type AssessmentEvent =
  /** `id`, `seed` and `at` become the sitting's. A pre-test starts only where it is offered, another sitting only in `ready`. */
  | ({ type: 'sitting.started' } & Start)
  /** Counts for nothing yet. */
  | ({ type: 'sitting.drafted'; item: string } & Draft)
  | ({ type: 'sitting.answered' } & Answer)
  | { type: 'sitting.moved'; to: number }
  | { type: 'sitting.submitted'; at: Instant }
  | { type: 'sitting.closed' }
  /** It is this late by now. */
  | { type: 'time.passed'; at: Instant }
  /** What was handed over last is durable, or known to be kept in memory only. */
  | { type: 'attempt.saved' }
  /** The learner's record as it is now, with everything in it that this machine did. */
  | { type: 'record.changed'; record: LearnerRecord };

/**
 * The assessment: locked until every lesson is finished, then one sitting after another, with a pause between them where the
 * policy wants one. With feedback "now" an answer is final, and saved before its outcome is shown; otherwise answers can be
 * changed until the sitting is handed in, by the learner or because its time is up.
 */
export const assessmentMachine = setup({
  types: { context: {} as AssessmentContext, events: {} as AssessmentEvent, input: {} as AssessmentInput },
  actions: {
    refresh: assign(({ context }, { record }: { record: LearnerRecord }) => withRecord(context, record)),
    refreshButSitting: assign(({ context }, { record }: { record: LearnerRecord }) => ({
      ...withRecord(context, record),
      sitting: context.sitting,
    })),
    resume: assign(({ context }) => resumed(context)),
    start: assign(({ context }, start: Start) => started(context, start)),
    answer: assign(({ context }, answer: Answer) => answered(context, answer)),
    submit: assign(({ context }, { at }: { at: Instant }) => submitted(context, at)),
    showOutcomes: assign(({ context }) => ({ outcomes: shownOutcomes(context) })),
    leave: assign({ sitting: undefined, index: 0, drafts: {}, outcomes: {} }),
    // The device's clock may be set back; time that was told stays told.
    tellTime: assign(({ context }, { at }: { at: Instant }) => ({ now: Math.max(context.now, at) })),
  },
  guards: {
    isLocked: ({ context }) => context.lessonsLeft > 0,
    hasSittingToResume: ({ context }) => sittingsToResume(context).length > 0,
    isExhausted: ({ context }) => context.attemptsLeft === 0,
    isPaused: ({ context: { opensAt = 0, now } }) => now < opensAt,
    isHandedIn: ({ context }) => context.sitting?.result !== undefined,
    isOfferedPretest: ({ context }, { purpose }: Start) => purpose === 'pretest' && isPretestOffered(context),
    isNoPretest: (_, { purpose }: Start) => purpose === undefined,
    isTimeUp: ({ context }, { at }: { at: Instant }) => isTimeUp(context, at),
    isFinalAnswer: ({ context }, { item: id, response, confidence }: Answer) => {
      const item = context.bank.find((candidate) => candidate.id === id);
      if (!item || !isFinalWhenAnswered(context) || !isUnanswered(context, id)) return false;
      return isComplete(item, response) && (confidence !== undefined || !asksConfidence(context.policy, item));
    },
    isOpen: ({ context }, { item }: { item: string }) =>
      !!context.sitting?.items.includes(item) && !(isFinalWhenAnswered(context) && !isUnanswered(context, item)),
    isDraftAnswer: ({ context }, { item }: Answer) =>
      !isFinalWhenAnswered(context) && !!context.sitting?.items.includes(item),
  },
}).createMachine({
  id: 'assessment',
  context: ({ input }) => toAssessmentContext(input),
  initial: 'opening',
  on: { 'time.passed': { actions: { type: 'tellTime', params: ({ event }) => event } } },
  states: {
    opening: {
      always: [
        { guard: 'hasSittingToResume', target: 'sitting', actions: ['resume', 'showOutcomes'] },
        { guard: 'isLocked', target: 'locked' },
        { guard: 'isExhausted', target: 'exhausted' },
        { guard: 'isPaused', target: 'paused' },
        { target: 'ready' },
      ],
    },
    locked: {
      on: {
        'sitting.started': {
          guard: { type: 'isOfferedPretest', params: ({ event }) => event },
          target: 'sitting',
          actions: { type: 'start', params: ({ event }) => event },
        },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    ready: {
      on: {
        'sitting.started': {
          guard: { type: 'isNoPretest', params: ({ event }) => event },
          target: 'sitting',
          actions: { type: 'start', params: ({ event }) => event },
        },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    // Also where no time was told yet.
    paused: {
      on: {
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
        'time.passed': { target: 'opening', actions: { type: 'tellTime', params: ({ event }) => event } },
      },
    },
    sitting: {
      always: { guard: 'isHandedIn', target: 'finished' },
      on: {
        'sitting.answered': [
          {
            guard: { type: 'isTimeUp', params: ({ event }) => event },
            target: 'saving',
            actions: { type: 'submit', params: ({ event }) => event },
          },
          {
            guard: { type: 'isFinalAnswer', params: ({ event }) => event },
            target: 'saving',
            actions: { type: 'answer', params: ({ event }) => event },
          },
          {
            guard: { type: 'isDraftAnswer', params: ({ event }) => event },
            actions: { type: 'answer', params: ({ event }) => event },
          },
        ],
        'sitting.drafted': {
          guard: { type: 'isOpen', params: ({ event }) => event },
          actions: assign(({ context, event }) => drafted(context, event.item, event)),
        },
        'sitting.moved': { actions: assign(({ context, event }) => moved(context, event.to)) },
        'sitting.submitted': { target: 'saving', actions: { type: 'submit', params: ({ event }) => event } },
        'time.passed': [
          {
            guard: { type: 'isTimeUp', params: ({ event }) => event },
            target: 'saving',
            actions: [
              { type: 'tellTime', params: ({ event }) => event },
              { type: 'submit', params: ({ event }) => event },
            ],
          },
          { actions: { type: 'tellTime', params: ({ event }) => event } },
        ],
        'record.changed': { actions: [{ type: 'refresh', params: ({ event }) => event }, 'showOutcomes'] },
      },
    },
    saving: {
      on: {
        'attempt.saved': [
          { guard: 'isHandedIn', target: 'finished' },
          { target: 'sitting', actions: 'showOutcomes' },
        ],
        'record.changed': { actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    finished: {
      entry: 'showOutcomes',
      on: {
        'sitting.closed': { target: 'opening', actions: 'leave' },
        'record.changed': { actions: { type: 'refreshButSitting', params: ({ event }) => event } },
      },
    },
    exhausted: {
      on: { 'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } } },
    },
  },
});

export type AssessmentActor = ActorRefFrom<typeof assessmentMachine>;

function isUnanswered({ sitting }: AssessmentContext, item: string): boolean {
  return sitting !== undefined && sitting.items.includes(item) && !sitting.responses[item];
}
