import { createContext } from '@lit/context';
import type { JournalActor } from '../../src/session/journal-machine.js';

/** The learner's journal. There only on pages where something asks for it. */
export const journalContext = createContext<JournalActor>(Symbol.for('kapstone:journal'));
