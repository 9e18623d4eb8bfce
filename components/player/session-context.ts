import { createContext } from '@lit/context';
import type { SessionActor } from '../../src/session/session-machine.js';

/** The session of the module in view. Elements send their events to it and select from its snapshots. */
export const sessionContext = createContext<SessionActor>(Symbol.for('kapstone:session'));
