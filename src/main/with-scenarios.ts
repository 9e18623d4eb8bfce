/** What a page with scenarios brings for `startPlayer` of `src/main.ts`. */
import { runMachine } from '../machines/run-machine.js';
import type { Brought } from './brought.js';

export const brought: Brought = { actors: { run: runMachine } };
