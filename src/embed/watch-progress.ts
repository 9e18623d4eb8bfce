import { moduleStatus } from '../record/status.js';
import type { SessionActor } from '../session/session-machine.js';
import { progressOf, type ModuleProgress } from './progress.js';

/** Tells how the modules of sessions stand: first what was found, then at each change of a record that was saved. */
export function watchProgress(
  sessions: readonly SessionActor[],
  course: string,
  tell: (progress: ModuleProgress) => void,
): void {
  for (const session of sessions) {
    const look = () => {
      const snapshot = session.getSnapshot();
      const { module, record, saving } = snapshot.context;
      if (!snapshot.matches('learning') || saving === 'saving') return;
      tell(progressOf(course, module.id, moduleStatus(module, record)));
    };
    look();
    session.subscribe(look);
  }
}
