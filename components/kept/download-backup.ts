import type { SessionActor } from '../../src/session/session-machine.js';
import { download } from './download.js';

/** Gives the learner everything that is known of a module, as a file that says what it is and of which day. */
export function downloadBackup(session: SessionActor): void {
  const subscription = session.on('backup.ready', ({ backup }) => {
    subscription.unsubscribe();
    const day = new Date().toISOString().slice(0, 10);
    download(`kapstone-${backup.record.module}-${day}.json`, JSON.stringify(backup, undefined, 2));
  });
  session.send({ type: 'backup.asked' });
}
