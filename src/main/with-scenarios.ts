/** What a page with scenarios brings for `startPlayer` of `src/main.ts`. */
import { runMachine } from '../machines/run-machine.js';

export const actors = { run: runMachine };
