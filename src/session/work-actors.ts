import { assessmentMachine } from '../machines/assessment-machine.js';
import { runMachine } from '../machines/run-machine.js';

/** The machines of what not every page has: `sessionMachine.provide({ actors: { ...storeActors(store), ...workActors } })`. */
export const workActors = { run: runMachine, assessment: assessmentMachine };
