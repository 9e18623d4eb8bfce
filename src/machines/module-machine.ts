import { assign, setup } from 'xstate';
import type { ModuleOutline } from '../course/module.js';
import type { LearnerRecord } from '../record/record.js';
import { moduleStatus, type ModuleStatus } from '../record/status.js';

export interface ModuleContext {
  outline: ModuleOutline;
  status: ModuleStatus;
}

export interface ModuleEvent {
  type: 'record.changed';
  record: LearnerRecord;
}

/**
 * A module: studied in any order, then assessed, then completed. The lessons wait for nothing; the assessment waits for all
 * of them.
 */
export const moduleMachine = setup({
  types: {
    context: {} as ModuleContext,
    events: {} as ModuleEvent,
    input: {} as { outline: ModuleOutline; record: LearnerRecord },
  },
  guards: {
    isCompleted: ({ context: { status } }) => status.completion === 'completed',
    isAssessable: ({ context: { outline, status } }) =>
      outline.assessment !== undefined && status.lessonsFinished === status.lessons,
  },
}).createMachine({
  id: 'module',
  context: ({ input: { outline, record } }) => ({ outline, status: moduleStatus(outline, record) }),
  initial: 'opening',
  on: {
    'record.changed': {
      target: '.opening',
      actions: assign(({ context: { outline }, event }) => ({ status: moduleStatus(outline, event.record) })),
    },
  },
  states: {
    opening: {
      always: [
        { guard: 'isCompleted', target: 'completed' },
        { guard: 'isAssessable', target: 'assessing' },
        { target: 'studying' },
      ],
    },
    studying: {},
    assessing: {},
    completed: {},
  },
});
