/** How a session is started in a browser: with a store, the clock and chance. */
import { createActor } from 'xstate';
import type { SessionContent } from '../../components/player/kap-player.js';
import { sessionMachine, type SessionActor } from '../session/session-machine.js';
import { storeActors } from '../session/store-actors.js';
import type { RecordStore } from '../storage/record-store.js';
import type { Brought } from './brought.js';

export interface Keeping {
  store: RecordStore;
  /** Name of the learner's own database, for what is kept beside the record; absent where nothing is. */
  database: string | undefined;
}

export function sessionStarter(
  { store, database }: Keeping,
  brought: readonly Brought[],
): (content: SessionContent) => SessionActor {
  const actors = brought.reduce((all, each) => ({ ...all, ...each.actors }), storeActors(store));
  const machine = sessionMachine.provide({ actors });
  return (content) => {
    const whole = brought.reduce((all, { prepare }) => prepare?.(all) ?? all, content);
    const session = createActor(machine, { input: { ...whole, now, newId, newSeed: () => chance(1)[0] ?? 0 } });
    if (database !== undefined) for (const { follow } of brought) follow?.(session, database);
    return session.start();
  };
}

export function now(): number {
  return Date.now();
}

export function newId(): string {
  return [...chance(4)].map((part) => part.toString(36)).join('-');
}

/** Works on plain http too, where `crypto.randomUUID` does not. */
function chance(words: number): Uint32Array {
  return crypto.getRandomValues(new Uint32Array(words));
}
