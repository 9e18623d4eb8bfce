/** What the page of an assessment brings for `startPlayer` of `src/main.ts`. */
import { assessmentMachine } from '../machines/assessment-machine.js';

export const actors = { assessment: assessmentMachine };
