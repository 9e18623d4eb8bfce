import { assign, setup, type ActorRefFrom } from 'xstate';
import type { Response } from '../course/item.js';
import { isComplete } from '../course/judge.js';
import type { LearnerRecord } from '../record/record.js';
import {
  answered,
  moved,
  resumed,
  shownOutcomes,
  sittingsToResume,
  started,
  submitted,
  toAssessmentContext,
  withRecord,
  type AssessmentContext,
  type AssessmentInput,
} from './assessment-context.js';

export type AssessmentEvent =
  /** `id`, `seed` and `at` become the sitting's. */
  | { type: 'sitting.started'; id: string; seed: number; at: number }
  | { type: 'sitting.answered'; item: string; response: Response; at: number }
  | { type: 'sitting.moved'; to: number }
  | { type: 'sitting.submitted'; at: number }
  | { type: 'sitting.closed' }
  /** What was handed over last is durable, or known to be kept in memory only. */
  | { type: 'attempt.saved' }
  /** The learner's record as it is now, with everything in it that this machine did. */
  | { type: 'record.changed'; record: LearnerRecord };

/**
 * The assessment: locked until every lesson is finished, then one sitting after another. With feedback "now" an answer is
 * final, and saved before its outcome is shown; with "end" answers can be changed until the sitting is handed in.
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
    answer: assign(({ context }, entered: { item: string; response: Response; at: number }) =>
      answered(context, entered),
    ),
    showOutcomes: assign(({ context }) => ({ outcomes: shownOutcomes(context) })),
    leave: assign({ sitting: undefined, index: 0, outcomes: {} }),
  },
  guards: {
    isLocked: ({ context }) => context.lessonsLeft > 0,
    hasSittingToResume: ({ context }) => sittingsToResume(context.bank, context.record).length > 0,
    isExhausted: ({ context }) => context.attemptsLeft === 0,
    isHandedIn: ({ context }) => context.sitting?.result !== undefined,
    isFinalAnswer: ({ context }, { item: id, response }: { item: string; response: Response }) => {
      const item = context.bank.find((candidate) => candidate.id === id);
      return context.policy.feedback === 'now' && !!item && isUnanswered(context, id) && isComplete(item, response);
    },
    isDraftAnswer: ({ context }, { item }: { item: string }) =>
      context.policy.feedback === 'end' && !!context.sitting?.items.includes(item),
  },
}).createMachine({
  id: 'assessment',
  context: ({ input }) => toAssessmentContext(input),
  initial: 'opening',
  states: {
    opening: {
      always: [
        { guard: 'isLocked', target: 'locked' },
        { guard: 'hasSittingToResume', target: 'sitting', actions: ['resume', 'showOutcomes'] },
        { guard: 'isExhausted', target: 'exhausted' },
        { target: 'ready' },
      ],
    },
    locked: {
      on: { 'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } } },
    },
    ready: {
      on: {
        'sitting.started': { target: 'sitting', actions: assign(({ context, event }) => started(context, event)) },
        'record.changed': { target: 'opening', actions: { type: 'refresh', params: ({ event }) => event } },
      },
    },
    sitting: {
      always: { guard: 'isHandedIn', target: 'finished' },
      on: {
        'sitting.answered': [
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
        'sitting.moved': { actions: assign(({ context, event }) => moved(context, event.to)) },
        'sitting.submitted': {
          target: 'saving',
          actions: assign(({ context, event }) => submitted(context, event.at)),
        },
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
