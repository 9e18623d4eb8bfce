import { assign, setup, type ActorRefFrom } from 'xstate';
import type { Confidence } from '../course/confidence.js';
import type { Item, Response } from '../course/item.js';
import { isComplete, judge } from '../course/judge.js';
import type { Attempt } from '../record/record.js';
import { isStale } from '../record/status.js';

export interface ItemContext {
  item: Item;
  /** What is entered and not yet judged. */
  draft?: Response | undefined;
  /** How sure the learner is of the draft, where the item asks. */
  confidence?: Confidence | undefined;
  /** The attempt that is being saved, or that is shown in `judged` and `revising`. */
  attempt?: Attempt | undefined;
  /** What was added to the attempt that is shown, on its way into the store. */
  revision?: Attempt | undefined;
  /** Revisions that are not saved yet. */
  revisionsLeft: number;
  /** Submitted during this visit. */
  tries: number;
  /** The shown attempt was made on another content of the item. */
  isStale: boolean;
  /** The learner asked for another try, so an older attempt does not come back by itself. */
  isRetry: boolean;
}

export type ItemEvent =
  | { type: 'response.changed'; response: Response }
  | { type: 'confidence.changed'; confidence: Confidence }
  /** `id` and `at` become the attempt's. */
  | { type: 'response.submitted'; id: string; at: number }
  /** The attempt is durable, or known to be kept in memory only. */
  | { type: 'attempt.saved' }
  | { type: 'item.retried' }
  /** Something is added to an answer that nobody judges, such as how one rates it oneself. */
  | { type: 'response.revised'; response: Response; id: string; at: number }
  /** An attempt from elsewhere: another tab or a backup. Heeded when newer, and when nobody is answering. */
  | { type: 'attempt.restored'; attempt: Attempt };

/**
 * A practice item: answered, saved, then judged, as often as one likes. An answer that nobody judges can be added to while it
 * is shown, and another try goes on from it.
 */
export const itemMachine = setup({
  types: {
    context: {} as ItemContext,
    events: {} as ItemEvent,
    input: {} as { item: Item; attempt?: Attempt | undefined },
  },
  actions: {
    show: assign(({ context }, { attempt }: { attempt: Attempt }) => ({
      ...context,
      attempt,
      isStale: isStale(context.item, attempt),
    })),
    revise: assign(({ context }, { response, id, at }: { response: Response; id: string; at: number }) => ({
      revision: attemptOf(context, response, id, at),
      revisionsLeft: context.revisionsLeft + 1,
    })),
  },
  guards: {
    hasAttempt: ({ context }) => context.attempt !== undefined,
    isComplete: ({ context: { item, draft, confidence } }) =>
      isComplete(item, draft) && (!item.confidence || confidence !== undefined),
    mayRevise: ({ context: { item, attempt, isStale } }, { response }: { response: Response }) =>
      attempt?.outcome.neutral === true && !isStale && isComplete(item, response),
    isLastRevision: ({ context }) => context.revisionsLeft === 1,
    isUntouched: ({ context: { draft, confidence, isRetry } }) =>
      draft === undefined && confidence === undefined && !isRetry,
    isNewer: ({ context: { attempt: shown } }, { attempt }: { attempt: Attempt }) =>
      shown === undefined || attempt.at > shown.at || (attempt.at === shown.at && attempt.id > shown.id),
  },
}).createMachine({
  id: 'item',
  context: ({ input: { item, attempt } }) => ({
    item,
    ...(attempt && { attempt }),
    tries: 0,
    revisionsLeft: 0,
    isStale: attempt !== undefined && isStale(item, attempt),
    isRetry: false,
  }),
  initial: 'restoring',
  states: {
    restoring: { always: [{ guard: 'hasAttempt', target: 'judged' }, { target: 'answering' }] },
    answering: {
      on: {
        'response.changed': { actions: assign({ draft: ({ event }) => event.response }) },
        'confidence.changed': { actions: assign({ confidence: ({ event }) => event.confidence }) },
        'response.submitted': {
          guard: 'isComplete',
          target: 'saving',
          actions: assign(({ context, event: { id, at } }) =>
            context.draft === undefined
              ? {}
              : {
                  attempt: attemptOf(context, context.draft, id, at),
                  tries: context.tries + 1,
                  isStale: false,
                },
          ),
        },
        'attempt.restored': {
          guard: 'isUntouched',
          target: 'judged',
          actions: { type: 'show', params: ({ event }) => event },
        },
      },
    },
    saving: {
      on: { 'attempt.saved': { target: 'judged', actions: assign({ draft: undefined, confidence: undefined }) } },
    },
    judged: {
      on: {
        'item.retried': {
          target: 'answering',
          actions: assign(({ context: { attempt } }) => ({
            draft: attempt?.outcome.neutral ? attempt.response : undefined,
            confidence: undefined,
            attempt: undefined,
            isStale: false,
            isRetry: true,
          })),
        },
        'response.revised': {
          guard: { type: 'mayRevise', params: ({ event }) => event },
          target: 'revising',
          actions: { type: 'revise', params: ({ event }) => event },
        },
        'attempt.restored': {
          guard: { type: 'isNewer', params: ({ event }) => event },
          actions: { type: 'show', params: ({ event }) => event },
        },
      },
    },
    /** As judged, with the latest revision not yet acknowledged. */
    revising: {
      on: {
        'response.revised': {
          guard: { type: 'mayRevise', params: ({ event }) => event },
          actions: { type: 'revise', params: ({ event }) => event },
        },
        'attempt.saved': [
          {
            guard: 'isLastRevision',
            target: 'judged',
            actions: assign(({ context: { revision } }) => ({
              attempt: revision,
              revision: undefined,
              revisionsLeft: 0,
            })),
          },
          { actions: assign(({ context }) => ({ revisionsLeft: context.revisionsLeft - 1 })) },
        ],
      },
    },
  },
});

export type ItemActor = ActorRefFrom<typeof itemMachine>;

function attemptOf({ item, confidence }: ItemContext, response: Response, id: string, at: number): Attempt {
  return {
    id,
    item: item.id,
    response,
    outcome: judge(item, response),
    at,
    hash: item.hash,
    ...(item.confidence && confidence && { confidence }),
  };
}
