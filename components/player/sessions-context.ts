import { createContext } from '@lit/context';
import type { SessionActor } from '../../src/session/session-machine.js';

/** The sessions of a page by module id: one on a page of a module, one for each written module on the front page. */
export type Sessions = ReadonlyMap<string, SessionActor>;

export const sessionsContext = createContext<Sessions>(Symbol.for('kapstone:sessions'));
