import { createContext } from '@lit/context';
import type { ActorRefFrom } from 'xstate';
import type { stackMachine } from './stack-machine.js';

export type StackActor = ActorRefFrom<typeof stackMachine>;
export const stackContext = createContext<StackActor>(Symbol.for('bench:stack'));
