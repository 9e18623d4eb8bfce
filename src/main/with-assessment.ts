/** What the page of an assessment brings for `startPlayer` of `src/main.ts`. */
import { assessmentMachine } from '../machines/assessment-machine.js';
import type { Brought } from './brought.js';

export const brought: Brought = { actors: { assessment: assessmentMachine } };
